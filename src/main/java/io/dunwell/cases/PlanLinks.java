package io.dunwell.cases;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.links.Links;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.Promise;
import io.dunwell.promises.WorkOutPlans;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The links with which customers answer an offer and read what was agreed; the subject is the plan's id. */
@Component
public class PlanLinks {

    /** Of links with which an offer is read and answered. */
    public static final String ANSWER = "plan";

    /** Of links to the words that were agreed. */
    public static final String COPY = "plan-copy";

    private static final int COPY_DAYS = 60;

    private final Links links;
    private final WorkOutPlans plans;
    private final BusinessCalendar calendar;

    PlanLinks(Links links, WorkOutPlans plans, BusinessCalendar calendar) {
        this.links = links;
        this.plans = plans;
        this.calendar = calendar;
    }

    /** Lapses with the offer. */
    public void offered(long planId) {
        offered(plans.get(planId));
    }

    void offered(PaymentPlan plan) {
        links.issue(
                ANSWER,
                Long.toString(plan.id()),
                calendar.beginningOf(plan.answerBy().plusDays(1)));
    }

    void withdrawn(long planId) {
        links.withdraw(ANSWER, Long.toString(planId));
    }

    /** @param instalments as agreed */
    void agreed(long planId, List<Promise> instalments) {
        withdrawn(planId);
        var last = instalments.stream()
                .map(Promise::payableUntil)
                .max(LocalDate::compareTo)
                .orElseThrow();
        links.issue(COPY, Long.toString(planId), calendar.beginningOf(last.plusDays(COPY_DAYS)));
    }
}
