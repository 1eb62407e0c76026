package io.dunwell.disputes;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credit note that answers a dispute with a yes. */
final class CreditNote {

    private CreditNote() {}

    /**
     * Directed to the contested charges, oldest due first; what they no longer owe, because they were paid meanwhile,
     * becomes the customer's credit.
     *
     * @param open items of the account by due date
     */
    static NewCredit of(Dispute dispute, Money credited, List<OpenItem> open, LocalDate on, @Nullable String note) {
        var key = "dispute:" + dispute.id();
        return new NewCredit(
                dispute.account().customerId(),
                CreditKind.CREDIT_NOTE,
                "Dispute " + dispute.id(),
                on,
                credited,
                null,
                null,
                note,
                directions(dispute, credited, open),
                Ledger.OWN,
                key);
    }

    private static List<Direction> directions(Dispute dispute, Money credited, List<OpenItem> open) {
        var result = new ArrayList<Direction>();
        var rest = credited;
        for (var item : open) {
            if (rest.isPositive() && dispute.chargeIds().contains(item.chargeId())) {
                var part = rest.min(item.open());
                result.add(new Direction(item.reference(), item.part(), part));
                rest = rest.minus(part);
            }
        }
        return result;
    }
}
