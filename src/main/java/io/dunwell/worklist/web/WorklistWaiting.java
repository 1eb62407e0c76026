package io.dunwell.worklist.web;

import io.dunwell.staff.Waiting;
import io.dunwell.worklist.Workers;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import org.springframework.stereotype.Component;

/** How many open tasks the person may do. */
@Component
class WorklistWaiting implements Waiting {

    private final Worklist worklist;
    private final Workers workers;

    WorklistWaiting(Worklist worklist, Workers workers) {
        this.worklist = worklist;
        this.workers = workers;
    }

    @Override
    public String place() {
        return "worklist";
    }

    @Override
    public long count() {
        var worker = workers.current();
        return worklist.count(new WorklistFilter(worker.roles(), worker.login(), false, ""))
                + worklist.count(new WorklistFilter(worker.roles(), null, true, ""));
    }
}
