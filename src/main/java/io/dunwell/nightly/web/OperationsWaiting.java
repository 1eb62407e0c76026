package io.dunwell.nightly.web;

import io.dunwell.engine.FailedWork;
import io.dunwell.staff.Waiting;
import org.springframework.stereotype.Component;

/** Steps that failed for good stand as a number beside the operations page. */
@Component
class OperationsWaiting implements Waiting {

    private final FailedWork failedWork;

    OperationsWaiting(FailedWork failedWork) {
        this.failedWork = failedWork;
    }

    @Override
    public String place() {
        return "operations";
    }

    @Override
    public long count() {
        return failedWork.count();
    }
}
