package io.dunwell.worklist.web;

import io.dunwell.staff.Waiting;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.Worklist;
import org.springframework.stereotype.Component;

/** How many open tasks the person may do. */
@Component
class WorklistWaiting implements Waiting {

    private final Worklist worklist;
    private final TaskForce taskForce;

    WorklistWaiting(Worklist worklist, TaskForce taskForce) {
        this.worklist = worklist;
        this.taskForce = taskForce;
    }

    @Override
    public String place() {
        return "worklist";
    }

    @Override
    public long count() {
        return worklist.waitingFor(taskForce.current());
    }
}
