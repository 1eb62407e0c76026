package io.dunwell.worklist.web;

import io.dunwell.kernel.Companies;
import io.dunwell.staff.Waiting;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import io.dunwell.worklist.WorklistFilter.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many open tasks the person may do. */
@Component
class WorklistWaiting implements Waiting {

    private final Worklist worklist;
    private final TaskForce taskForce;
    private final Companies companies;

    WorklistWaiting(Worklist worklist, TaskForce taskForce, Companies companies) {
        this.companies = companies;
        this.worklist = worklist;
        this.taskForce = taskForce;
    }

    @Override
    public String place() {
        return "worklist";
    }

    @Override
    public long count() {
        if (companies.find().isEmpty()) {
            return 0;
        }
        var worker = taskForce.current();
        return List.of(View.MINE, View.QUEUE).stream()
                .mapToLong(view -> worklist.count(
                        new WorklistFilter(worker.roles(), view, worker.logins(), WorklistFilter.Wanted.ANYTHING)))
                .sum();
    }
}
