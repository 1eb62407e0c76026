package io.dunwell.promises;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of plans. */
@Component
class PlanEvents extends History {

    PlanEvents(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        super(jdbc, user, clock, "plan_event", "plan_id", "payment_plan");
    }
}
