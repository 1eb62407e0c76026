package io.dunwell.worklist;

import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.HeldRoles;
import org.springframework.stereotype.Component;

/** Who asks, and which tasks they may take. */
@Component
public class TaskForce {

    private final CurrentUser user;
    private final HeldRoles roles;

    TaskForce(CurrentUser user, HeldRoles roles) {
        this.user = user;
        this.roles = roles;
    }

    /** The signed-in person; nobody may take anything without one. */
    public Worker current() {
        return new Worker(user.login(), roles.now());
    }
}
