package io.dunwell.worklist;

import io.dunwell.kernel.Rejection;

/** Two people wanted the same task. */
public final class TaskTaken extends Rejection {

    private static final long serialVersionUID = 1L;

    TaskTaken(String by) {
        super("%s is working on this task. Take another one, or ask them to release it.".formatted(by));
    }
}
