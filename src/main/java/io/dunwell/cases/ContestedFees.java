package io.dunwell.cases;

import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.Disputes;
import io.dunwell.ledger.AnnouncedFee;
import io.dunwell.ledger.LateFees;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Late fees for what is contested. A fee counts only what was to be collected when it was announced, so it is for a
 * contested charge when that was overdue then and was contested on that day or later.
 */
@Component
public class ContestedFees {

    private final Disputes disputes;
    private final Ledger ledger;
    private final LateFees fees;
    private final CaseActions actions;
    private final CurrentUser user;

    ContestedFees(Disputes disputes, Ledger ledger, LateFees fees, CaseActions actions, CurrentUser user) {
        this.disputes = disputes;
        this.ledger = ledger;
        this.fees = fees;
        this.actions = actions;
        this.user = user;
    }

    /** Whether the fee must wait for the answer to an open dispute. */
    public boolean isContested(AnnouncedFee fee) {
        return disputes.of(fee.account()).stream().anyMatch(dispute -> dispute.isOpen() && isFor(fee, dispute));
    }

    /** The customer was right: what was announced for the contested charges and not yet posted is waived. */
    void takeBack(Dispute dispute, long caseId, LocalDate on) {
        fees.announced(dispute.account()).stream()
                .filter(fee -> isFor(fee, dispute))
                .forEach(fee -> {
                    fees.waive(fee.key(), on, user.login(), "the customer was right about what it was for");
                    actions.tell(
                            caseId,
                            "FEE",
                            "Late fee of %s waived: the customer was right about what it was for"
                                    .formatted(fee.amount()));
                });
    }

    private boolean isFor(AnnouncedFee fee, Dispute dispute) {
        return !dispute.openedOn().isBefore(fee.announcedOn())
                && ledger.charges(dispute.chargeIds()).values().stream()
                        .anyMatch(charge -> charge.dueOn().isBefore(fee.announcedOn()));
    }
}
