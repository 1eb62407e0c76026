package io.dunwell.approvals.web;

import io.dunwell.approvals.Approvals;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Waiting;
import org.springframework.stereotype.Component;

/** How many requests wait, for those who may decide them. */
@Component
class ApprovalsWaiting implements Waiting {

    private final Approvals approvals;
    private final CurrentUser user;

    ApprovalsWaiting(Approvals approvals, CurrentUser user) {
        this.approvals = approvals;
        this.user = user;
    }

    @Override
    public String place() {
        return "approvals";
    }

    @Override
    public long count() {
        return user.mayApprove() ? approvals.countWaiting() : 0;
    }
}
