package io.dunwell.cases.web;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.ReceiptProposal;
import io.dunwell.ledger.Suggestion;
import io.dunwell.ledger.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a receipt is split over open items, as the page shows it.
 *
 * @param way the suggestion that the rows follow, null where a person decided
 * @param more open items that are not among the rows
 * @param problems why it cannot be booked so, each a sentence
 * @param shown for what it was reckoned
 * @param seen whether the person saw just this before they sent it, or saw none at all
 */
record Split(
        ReceiptProposal proposal,
        @Nullable Way way,
        List<SplitRow> rows,
        int more,
        List<String> problems,
        String shown,
        boolean seen) {

    public Money applied() {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.pays()))
                .reduce(Money.zero(proposal.amount().currency()), Money::plus);
    }

    public Money rest() {
        return proposal.amount().minus(applied());
    }

    /** What of the rest goes to what was written off. */
    public Money recovered() {
        return rest().isPositive() ? rest().min(proposal.recoverable()) : Money.zero(rest().currency());
    }

    public long bills() {
        return rows.stream().filter(row -> row.pays() != null).count();
    }

    /** Of the suggestion that is shown. */
    public @Nullable String remark() {
        return way == null ? null : proposal.by(way).map(Suggestion::remark).orElse(null);
    }

    Map<Long, Money> amounts() {
        var amounts = new LinkedHashMap<Long, Money>();
        for (var row : rows) {
            if (row.pays() != null) {
                amounts.put(row.item().chargeId(), row.pays());
            }
        }
        return amounts;
    }

    /** What became of it, after it was booked: "it pays INV-1 and INV-2; 20.00 EUR stays as credit". */
    String told() {
        var names = rows.stream()
                .filter(row -> row.pays() != null)
                .map(row -> row.item().reference())
                .distinct()
                .toList();
        var paid =
                switch (names.size()) {
                    case 0 -> "it pays nothing yet";
                    case 1 -> "it pays " + names.get(0);
                    case 2 -> "it pays " + names.get(0) + " and " + names.get(1);
                    default -> "it pays %d bills".formatted(names.size());
                };
        var stays = rest().minus(recovered());
        return paid
                + (recovered().isPositive() ? "; %s recovers what was written off".formatted(recovered()) : "")
                + (stays.isPositive() ? "; %s stays as credit on the account".formatted(stays) : "");
    }
}
