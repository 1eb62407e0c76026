package io.dunwell.cases.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.ChargeKind;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was charged and what reduced it; an allocation is told with its credit. */
@Component
class BooksStory implements Story {

    private final Ledger ledger;

    BooksStory(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        var lines = ledger.lines(account, date);
        var paid = paidBy(lines);
        return lines.stream()
                .filter(line -> line.type() != LineType.ALLOCATION)
                .map(line -> line.type() == LineType.CHARGE
                        ? charge(line)
                        : credit(line, paid.getOrDefault(line.id(), Set.of())));
    }

    /** References of the charges that each credit paid. */
    private static Map<Long, Set<String>> paidBy(List<LedgerLine> lines) {
        return lines.stream()
                .filter(line -> line.type() == LineType.ALLOCATION && line.creditId() != null)
                .filter(line -> line.reverses() == null)
                .collect(groupingBy(LedgerLine::creditId, mapping(LedgerLine::reference, toSet())));
    }

    private static TimelineEntry charge(LedgerLine line) {
        if (line.kind().equals(ChargeKind.REINSTATED.name())) {
            return entry(Kind.CREDIT, line, "Recovered after the write-off", "from the payment " + line.reference());
        }
        var fee = line.kind().equals(ChargeKind.LATE_FEE.name());
        var due = line.dueOn();
        return entry(
                fee ? Kind.FEE : Kind.INVOICE,
                line,
                fee ? line.reference() : Words.spelled(line.kind()) + " " + line.reference(),
                Words.joined(due == null ? null : "due " + Words.date(due), line.note()));
    }

    private static TimelineEntry credit(LedgerLine line, Set<String> paid) {
        var kind = CreditKind.valueOf(line.kind());
        if (kind == CreditKind.UNRECOVERED) {
            return entry(Kind.RETURNED, line, "Recovery went back", "the payment " + line.reference());
        }
        if (line.reverses() != null) {
            return entry(
                    Kind.RETURNED,
                    line,
                    kind == CreditKind.PAYMENT ? "Payment returned" : Words.spelled(line.kind()) + " taken back",
                    Words.joined(line.reference(), line.note()));
        }
        var matched = paid.isEmpty() ? "not yet applied" : "for " + Words.listed(new TreeSet<>(paid));
        return entry(
                kind == CreditKind.PAYMENT ? Kind.PAYMENT : Kind.CREDIT,
                line,
                kind == CreditKind.PAYMENT ? "Payment received" : Words.spelled(line.kind()),
                Words.joined(line.reference(), matched, line.note()));
    }

    private static TimelineEntry entry(Kind kind, LedgerLine line, String title, String text) {
        var amount = line.amount().isNegative() ? line.amount().negated() : line.amount();
        return new TimelineEntry(
                kind, line.on(), line.recordedAt(), title, amount, text, Words.person(line.recordedBy()));
    }
}
