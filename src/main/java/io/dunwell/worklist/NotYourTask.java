package io.dunwell.worklist;

import io.dunwell.kernel.Rejection;
import io.dunwell.staff.Role;
import java.util.Locale;

/** A person wanted a task that is for people of another role, or is not theirs to give back. */
public final class NotYourTask extends Rejection {

    private static final long serialVersionUID = 1L;

    private NotYourTask(String sentence) {
        super(sentence);
    }

    static NotYourTask isFor(String role) {
        return new NotYourTask("This task is for: %s. Ask one of them to do it."
                .formatted(Role.valueOf(role).label().toLowerCase(Locale.ROOT)));
    }

    static NotYourTask isHeldBy(String assignee) {
        return new NotYourTask(
                "%s is working on this task; only they or a supervisor can give it back.".formatted(assignee));
    }
}
