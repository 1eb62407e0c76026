package io.dunwell.cases;

import io.dunwell.approvals.Approval;
import io.dunwell.approvals.ApprovalKind;
import io.dunwell.approvals.Approvals;
import io.dunwell.approvals.ApprovedDeed;
import io.dunwell.approvals.Limit;
import io.dunwell.approvals.Limits;
import io.dunwell.approvals.NewApproval;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.AnnouncedFee;
import io.dunwell.ledger.LateFees;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Late fees given up as a favour, which often brings the rest of the money: with a reason and within limits. */
@Service
@Transactional
public class Waivers implements ApprovedDeed {

    private static final String WHY = "why";

    private final LateFees fees;
    private final Limits limits;
    private final Approvals approvals;
    private final CurrentUser user;

    Waivers(LateFees fees, Limits limits, Approvals approvals, CurrentUser user) {
        this.fees = fees;
        this.limits = limits;
        this.approvals = approvals;
        this.user = user;
    }

    /** @throws NotFound when the account has no such fee */
    @Transactional(readOnly = true)
    public AnnouncedFee fee(AccountId account, String key) {
        var fee = fees.fee(key);
        if (!fee.account().equals(account)) {
            throw NotFound.of("late fee", key);
        }
        return fee;
    }

    /** Why whoever acts cannot waive this fee alone; empty when they can. */
    @Transactional(readOnly = true)
    public Optional<String> beyond(AnnouncedFee fee) {
        var authority = limits.of(fee.account());
        return authority
                .figure(Limit.WAIVER)
                .filter(most -> authority.exceeds(Limit.WAIVER, fee.amount().amount()))
                .map(most ->
                        "You may waive up to %s at once: waiving this becomes a request that an owner or supervisor decides."
                                .formatted(most.stripTrailingZeros().toPlainString()));
    }

    /**
     * Waives the fee, or asks for it where it goes beyond the person's limit; a repeat changes nothing.
     *
     * @return whether it was waived at once
     */
    public boolean waive(String key, LocalDate on, String why) {
        var fee = fees.fee(key);
        var beyond = beyond(fee);
        if (beyond.isEmpty()) {
            fees.waive(key, on, user.login(), why);
            return true;
        }
        approvals.ask(
                new NewApproval(
                        "waiver:%s:%s".formatted(key, on),
                        ApprovalKind.WAIVER,
                        fee.account(),
                        key,
                        fee.amount(),
                        "Waive the late fee of %s: %s".formatted(fee.amount(), why),
                        beyond.get(),
                        Map.of(WHY, why)),
                on);
        return false;
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.WAIVER;
    }

    @Override
    public void approved(Approval approval, LocalDate on) {
        fees.waive(approval.subject(), on, user.login(), approval.details().getOrDefault(WHY, ""));
    }

    @Override
    public void declined(Approval approval, LocalDate on) {
        // The fee stays as it is; the request and its reason stand on the list of approvals.
    }
}
