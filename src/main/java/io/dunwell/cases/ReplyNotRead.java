package io.dunwell.cases;

import io.dunwell.kernel.Rejection;

/** The customer wrote again while somebody was answering. */
public final class ReplyNotRead extends Rejection {

    private static final long serialVersionUID = 1L;

    ReplyNotRead() {
        super("The customer wrote again since you opened this task, so nothing was saved. Read it and save once more.");
    }
}
