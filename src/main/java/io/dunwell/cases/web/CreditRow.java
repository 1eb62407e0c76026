package io.dunwell.cases.web;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A payment or another credit in a list.
 *
 * @param unapplied what of it pays nothing yet
 * @param returned whether it was taken back later
 * @param reversal whether it takes another one back
 */
record CreditRow(
        long id,
        LocalDate on,
        CreditKind kind,
        String reference,
        Money amount,
        Money unapplied,
        boolean returned,
        boolean reversal) {

    /** Newest first. */
    static List<CreditRow> of(List<LedgerLine> lines) {
        var applied = new HashMap<Long, Money>();
        var takenBack = new HashSet<Long>();
        for (var line : lines) {
            if (line.type() == LineType.ALLOCATION) {
                applied.merge(Objects.requireNonNull(line.creditId()), line.amount(), Money::plus);
            } else if (line.reverses() != null) {
                takenBack.add(line.reverses());
            }
        }
        return lines.stream()
                .filter(line -> line.type() == LineType.CREDIT)
                .map(line -> row(line, applied, takenBack.contains(line.id())))
                .sorted(Comparator.comparing(CreditRow::on)
                        .thenComparing(CreditRow::id)
                        .reversed())
                .toList();
    }

    /** The ledger tells a credit as what it adds to the balance, so it is negative there. */
    private static CreditRow row(LedgerLine line, Map<Long, Money> applied, boolean returned) {
        var amount = line.amount().negated();
        var left = amount.minus(applied.getOrDefault(line.id(), Money.zero(amount.currency())));
        var reversal = line.reverses() != null;
        return new CreditRow(
                line.id(),
                line.on(),
                CreditKind.valueOf(line.kind()),
                line.reference(),
                amount,
                returned || reversal ? Money.zero(amount.currency()) : left,
                returned,
                reversal);
    }

    public boolean isReturnable() {
        return kind == CreditKind.PAYMENT && !returned && !reversal;
    }

    /** Through the ledger, which asks why. */
    public boolean isCreditNoteThatStands() {
        return kind == CreditKind.CREDIT_NOTE && !returned && !reversal;
    }

    public String label() {
        if (reversal) {
            return kind == CreditKind.PAYMENT ? "Returned payment" : "Taken back";
        }
        return switch (kind) {
            case PAYMENT -> "Payment";
            case CREDIT_NOTE -> "Credit note";
            case DISCOUNT -> "Discount";
            case WRITE_OFF -> "Write-off";
            case CANCELLATION -> "Cancellation";
            case WAIVER -> "Waived fee";
            case UNRECOVERED -> "Recovery that went back";
        };
    }
}
