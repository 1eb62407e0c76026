package io.dunwell.messaging;

import io.dunwell.kernel.Rejection;

/** Somebody wanted to send a notice again just as it was. */
public final class NoticeHasTask extends Rejection {

    private static final long serialVersionUID = 1L;

    public NoticeHasTask() {
        super(
                "A notice is not sent again as it was, since its deadline would be too short: answer the task "
                        + "“Find out about a notice”, which opens half an hour after sending at the latest; it gives a new one.");
    }
}
