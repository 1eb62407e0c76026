package io.dunwell.integration.bank;

import io.dunwell.integration.RejectedLine;
import io.dunwell.integration.Severity;
import io.dunwell.integration.bank.BankEntryRows.Row;
import io.dunwell.integration.bank.BankEntryRows.State;
import io.dunwell.integration.posting.ChunkOutcome;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.Posted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Money that came in becomes payments of the customers whose invoices it names; returned payments are taken back.
 *
 * <p>What finds nobody stays as an unmatched entry and is reported; a later import of the same statement tries again.
 */
@Component
public class BankPosting {

    /** Source of the credits in the ledger. */
    public static final String SOURCE = "bank";

    private static final int LONGEST_REFERENCE = 120;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NOTE = 500;

    private final Ledger ledger;
    private final BankEntryRows rows;

    BankPosting(Ledger ledger, BankEntryRows rows) {
        this.ledger = ledger;
        this.rows = rows;
    }

    /** Within a transaction; a repeat of the same entries posts nothing again. */
    public ChunkOutcome post(List<BankLine> lines, long runId, LocalDate businessDate) {
        var outcome = new ChunkOutcome();
        var todo = ofConcern(lines, outcome);
        var states = rows.states(todo.stream().map(line -> entry(line).key()).toList());
        todo.removeIf(line -> isDone(states.get(entry(line).key()), outcome));
        var chunk = new Chunk(runId, states, outcome);
        chunk.receive(todo.stream().filter(line -> entry(line).incoming()).toList(), businessDate);
        todo.stream().filter(line -> !entry(line).incoming()).forEach(chunk::takeBack);
        return outcome;
    }

    /** What we paid ourselves, and what came back of it, is no concern of the receivables. */
    private static List<BankLine> ofConcern(List<BankLine> lines, ChunkOutcome outcome) {
        var result = new ArrayList<BankLine>();
        for (var line : lines) {
            var entry = line.entry();
            if (entry == null) {
                reject(line, Objects.toString(line.problem(), ""), outcome);
            } else if (entry.incoming() == entry.takesBack()) {
                outcome.leftOut(1);
            } else {
                result.add(line);
            }
        }
        return result;
    }

    private static boolean isDone(@Nullable State state, ChunkOutcome outcome) {
        boolean done = state == State.POSTED || state == State.RETURNED;
        if (done) {
            outcome.unchanged();
        }
        return done;
    }

    /** The entries of one transaction. */
    private final class Chunk {

        private final long runId;
        private final Map<String, State> states;
        private final ChunkOutcome outcome;

        Chunk(long runId, Map<String, State> states, ChunkOutcome outcome) {
            this.runId = runId;
            this.states = states;
            this.outcome = outcome;
        }

        void receive(List<BankLine> lines, LocalDate businessDate) {
            var entries = lines.stream().map(BankPosting::entry).toList();
            var search = PayerSearch.in(ledger, entries, businessDate);
            var credits = new ArrayList<NewCredit>();
            var sent = new ArrayList<BankLine>();
            var unmatched = new ArrayList<BankLine>();
            for (var line : lines) {
                var refusal = addCredit(entry(line), search.search(entry(line)), credits);
                if (refusal == null) {
                    sent.add(line);
                } else {
                    unmatched.add(line);
                    reject(line, refusal, outcome);
                }
            }
            var posted = credits.isEmpty()
                    ? List.<Posted>of()
                    : ledger.postCredits(credits).rows();
            for (int i = 0; i < sent.size(); i++) {
                outcome.accepted();
            }
            settle(sent, State.POSTED, i -> posted.get(i).id());
            settle(unmatched, State.UNMATCHED, i -> null);
        }

        void takeBack(BankLine line) {
            var entry = entry(line);
            var credit = rows.creditReturnedBy(entry);
            if (credit.isPresent()) {
                ledger.reverseCredit(
                        credit.get(), entry.bookedOn(), cut("Returned by the bank: " + entry.reason(), LONGEST_NOTE));
                settle(List.of(line), State.RETURNED, i -> credit.get());
                outcome.accepted();
            } else {
                settle(List.of(line), State.UNMATCHED, i -> null);
                reject(line, noOriginal(entry), outcome);
            }
        }

        private void settle(List<BankLine> lines, State state, IntFunction<@Nullable Long> creditId) {
            var fresh = new ArrayList<Row>();
            for (int i = 0; i < lines.size(); i++) {
                var entry = entry(lines.get(i));
                Long credit = creditId.apply(i);
                if (!states.containsKey(entry.key())) {
                    fresh.add(new Row(runId, entry, state, credit));
                } else if (credit != null) {
                    rows.settle(entry.key(), state, credit);
                }
            }
            rows.keep(fresh);
        }
    }

    private static String noOriginal(BankEntry entry) {
        return "A returned payment of %s on %s (%s) belongs to no payment that came by a statement. Reverse the payment on the customer's page."
                .formatted(
                        entry.amount(),
                        entry.bookedOn(),
                        entry.reason().isEmpty() ? "no reason given" : entry.reason());
    }

    private static @Nullable String refusal(BankEntry entry, PayerSearch.Found found) {
        if (found.customers().isEmpty()) {
            return "%s from %s on %s names no invoice of ours. Record the payment on the customer's page, or import the missing invoices and then this statement again."
                    .formatted(entry.amount(), payer(entry), entry.bookedOn());
        }
        return found.customers().size() == 1
                ? null
                : "%s from %s on %s names invoices of several customers. Record the parts on the customers' pages."
                        .formatted(entry.amount(), payer(entry), entry.bookedOn());
    }

    private static String payer(BankEntry entry) {
        return entry.counterparty().isEmpty() ? "an unnamed payer" : entry.counterparty();
    }

    /** Null when the credit could be made, else a sentence that says why not. */
    private static @Nullable String addCredit(BankEntry entry, PayerSearch.Found found, List<NewCredit> credits) {
        var refusal = refusal(entry, found);
        if (refusal != null) {
            return refusal;
        }
        var reference = entry.endToEndId().isEmpty() ? entry.servicerReference() : entry.endToEndId();
        var text = String.join(" ", entry.remittance());
        try {
            credits.add(new NewCredit(
                    found.customers().iterator().next(),
                    CreditKind.PAYMENT,
                    reference.isEmpty() ? entry.bookedOn().toString() : cut(reference, LONGEST_REFERENCE),
                    entry.bookedOn(),
                    entry.amount(),
                    "bank transfer",
                    text.isBlank() ? null : cut(text, LONGEST_TEXT),
                    null,
                    found.invoices().stream().map(Direction::to).toList(),
                    SOURCE,
                    entry.key()));
            return null;
        } catch (Rejection refused) {
            return refused.sentence();
        }
    }

    private static void reject(BankLine line, String sentence, ChunkOutcome outcome) {
        outcome.rejected(new RejectedLine(line.number(), "entry", Severity.REJECTED, sentence, line.text()));
    }

    private static BankEntry entry(BankLine line) {
        return Objects.requireNonNull(line.entry());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
