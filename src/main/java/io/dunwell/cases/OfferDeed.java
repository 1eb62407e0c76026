package io.dunwell.cases;

import io.dunwell.approvals.Approval;
import io.dunwell.approvals.ApprovalKind;
import io.dunwell.approvals.ApprovedDeed;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets offers go out that somebody else approved. */
record OfferDeed(ApprovalKind kind, OfferDealings dealings) implements ApprovedDeed {

    @Override
    public void approved(Approval approval, LocalDate on) {
        dealings.approved(Long.parseLong(approval.subject()), on, approval.decisionNote());
    }

    @Override
    public void declined(Approval approval, LocalDate on) {
        var why = approval.decisionNote();
        dealings.declined(
                Long.parseLong(approval.subject()),
                on,
                why == null ? approval.state().label() : why);
    }

    /** One for each kind of offer: limits differ, and so do requests. */
    @Configuration(proxyBeanMethods = false)
    static class OfferDeeds {

        @Bean
        OfferDeed settlementApproved(OfferDealings dealings) {
            return new OfferDeed(ApprovalKind.DISCOUNT, dealings);
        }

        @Bean
        OfferDeed orderOfferApproved(OfferDealings dealings) {
            return new OfferDeed(ApprovalKind.ORDER_DISCOUNT, dealings);
        }
    }
}
