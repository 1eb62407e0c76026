package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what stands in the books because a person says so and why. Unlike {@link Ledger}, where a repeat is
 * harmless, taking back twice is refused in words: who does it wants to know that somebody else was there before.
 */
@Service
@Transactional
public class TakeBacks {

    private static final Set<String> CHARGES = Set.of(ChargeKind.INVOICE.name(), ChargeKind.DEBIT_NOTE.name());
    private static final Set<String> CREDITS = Set.of(CreditKind.PAYMENT.name(), CreditKind.CREDIT_NOTE.name());
    private static final Set<String> APPLIED = Set.of(
            AllocatedBy.BY_HAND.name(),
            AllocatedBy.DIRECTED.name(),
            AllocatedBy.EXACT_ITEM.name(),
            AllocatedBy.EXACT_SUM.name(),
            AllocatedBy.OLDEST_FIRST.name());

    /** All that is ever dated. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final AccountLines lines;
    private final Corrections corrections;
    private final Clerk clerk;

    TakeBacks(AccountLines lines, Corrections corrections, Clerk clerk) {
        this.lines = lines;
        this.corrections = corrections;
        this.clerk = clerk;
    }

    /** All lines of an account up to a date, in the order of their dates. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(AccountId account, LocalDate asOf) {
        return entries(account, lines.of(account, asOf));
    }

    /** @throws NotFound when the account has no such line */
    @Transactional(readOnly = true)
    public LedgerEntry entry(AccountId account, LineType type, long id) {
        return entries(account, EVER).stream()
                .filter(entry -> entry.line().type() == type && entry.line().id() == id)
                .findFirst()
                .orElseThrow(() -> NotFound.of("line of the ledger", id));
    }

    /**
     * Takes a charge, a credit or what a credit paid back: by a row that mirrors it. What had paid the charge becomes
     * credit that can be applied; what the credit had paid is open again.
     *
     * @return the line that was taken back
     * @throws NotFound when the account has no such line
     * @throws PostingRejected when it was taken back before, or this is not the way to do it
     */
    public LedgerLine takeBack(AccountId account, LineType type, long id, LocalDate on, String why) {
        clerk.lock(account);
        var entry = entry(account, type, id);
        var line = entry.line();
        if (entry.isTakenBack()) {
            throw new PostingRejected("%s was taken back already, on %s by %s: nothing was changed."
                    .formatted(name(line), entry.takenBackOn(), entry.takenBackBy()));
        }
        if (!entry.canBeTakenBack()) {
            throw new PostingRejected(otherWay(line));
        }
        switch (type) {
            case CHARGE -> corrections.cancelCharge(id, on, why, CreditKind.CANCELLATION);
            case CREDIT -> corrections.reverseCredit(id, on, why);
            case ALLOCATION -> corrections.reverseAllocation(id, on, why);
        }
        return line;
    }

    private static String name(LedgerLine line) {
        return line.type() == LineType.ALLOCATION ? "What was applied to " + line.reference() : line.reference();
    }

    private static String otherWay(LedgerLine line) {
        if (line.reverses() != null) {
            return "%s takes something else back: enter that again instead.".formatted(name(line));
        }
        return switch (line.kind()) {
            case "LATE_FEE" -> "%s is a late fee: waive it instead.".formatted(line.reference());
            case "WRITE_OFF" ->
                "A write-off is taken back on the account’s page, by an owner or supervisor, under “Written off”.";
            case "CANCELLATION" -> "%s was taken back by this: enter it again instead.".formatted(line.reference());
            case "DISCOUNT" -> "The discount came with a payment: take the payment back instead.";
            default -> "%s cannot be taken back by itself.".formatted(name(line));
        };
    }

    private static List<LedgerEntry> entries(AccountId account, List<LedgerLine> lines) {
        var ends = new Ends(account, lines);
        return lines.stream().map(ends::entry).toList();
    }

    /** What became of the lines, found in one pass over them. */
    private static final class Ends {

        private final Money zero;
        private final Map<Long, LedgerLine> reversedCredits = new HashMap<>();
        private final Map<Long, LedgerLine> reversedAllocations = new HashMap<>();
        private final Map<Long, LedgerLine> cancelledCharges = new HashMap<>();
        private final Map<Long, Money> used = new HashMap<>();
        private final Map<Long, String> creditKinds = new HashMap<>();

        Ends(AccountId account, List<LedgerLine> lines) {
            zero = Money.zero(account.currency());
            var cancelling = new ArrayList<LedgerLine>();
            for (var line : lines) {
                if (line.type() == LineType.CREDIT) {
                    creditKinds.put(line.id(), line.kind());
                    if (line.reverses() != null) {
                        reversedCredits.put(line.reverses(), line);
                    }
                } else if (line.type() == LineType.ALLOCATION) {
                    used.merge(Objects.requireNonNull(line.creditId()), line.amount(), Money::plus);
                    if (line.reverses() != null) {
                        reversedAllocations.put(line.reverses(), line);
                    } else if (line.kind().equals(AllocatedBy.CANCELLATION.name())) {
                        cancelling.add(line);
                    }
                }
            }
            cancelling.stream()
                    .filter(line -> !reversedAllocations.containsKey(line.id()))
                    .forEach(line -> cancelledCharges.put(Objects.requireNonNull(line.chargeId()), line));
        }

        LedgerEntry entry(LedgerLine line) {
            var end = end(line);
            return new LedgerEntry(
                    line,
                    end == null ? null : end.on(),
                    end == null ? null : end.recordedBy(),
                    end == null && line.reverses() == null && isKindTakenBack(line),
                    end == null ? left(line) : zero);
        }

        private @Nullable LedgerLine end(LedgerLine line) {
            return switch (line.type()) {
                case CHARGE -> cancelledCharges.get(line.id());
                case CREDIT -> reversedCredits.get(line.id());
                case ALLOCATION -> reversedAllocations.get(line.id());
            };
        }

        private boolean isKindTakenBack(LedgerLine line) {
            return switch (line.type()) {
                case CHARGE -> CHARGES.contains(line.kind());
                case CREDIT -> CREDITS.contains(line.kind());
                case ALLOCATION ->
                    APPLIED.contains(line.kind()) && CREDITS.contains(creditKinds.getOrDefault(line.creditId(), ""));
            };
        }

        /** The ledger tells a credit as what it adds to the balance, so it is negative there. */
        private Money left(LedgerLine line) {
            return line.type() == LineType.CREDIT && line.reverses() == null
                    ? line.amount().negated().minus(used.getOrDefault(line.id(), zero))
                    : zero;
        }
    }
}
