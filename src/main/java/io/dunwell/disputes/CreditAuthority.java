package io.dunwell.disputes;

import io.dunwell.approvals.Limit;
import io.dunwell.approvals.Limits;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** How much the person who answers may credit; whoever may credit more answers instead. */
@Component
class CreditAuthority {

    private final Limits limits;

    CreditAuthority(Limits limits) {
        this.limits = limits;
    }

    /** @throws DisputeRefused beyond the limit, with who can go on */
    void check(Dispute dispute, Money credited) {
        var authority = limits.of(dispute.account());
        if (authority.exceeds(Limit.CREDIT, credited.amount())) {
            var most = Money.of(authority.figure(Limit.CREDIT).orElse(BigDecimal.ZERO), credited.currency());
            throw new DisputeRefused(
                    "A credit of %s is more than the %s you may give: hand the dispute to an owner or supervisor, who can."
                            .formatted(credited, most));
        }
    }
}
