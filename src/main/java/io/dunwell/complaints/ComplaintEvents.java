package io.dunwell.complaints;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of complaints. */
@Component
class ComplaintEvents extends History {

    ComplaintEvents(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        super(jdbc, user, clock, "complaint_event", "complaint_id", "complaint");
    }
}
