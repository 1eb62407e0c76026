package io.dunwell.worklist;

import io.dunwell.staff.CurrentUser;
import org.springframework.stereotype.Component;

/** Who asks, and which tasks they may take. */
@Component
public class TaskForce {

    private final CurrentUser user;

    TaskForce(CurrentUser user) {
        this.user = user;
    }

    /** The signed-in person; nobody may take anything without one. */
    public Worker current() {
        return new Worker(user.login(), user.roles());
    }
}
