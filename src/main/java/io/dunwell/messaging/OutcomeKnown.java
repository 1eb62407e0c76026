package io.dunwell.messaging;

import io.dunwell.kernel.Rejection;

/** Somebody wanted to settle the outcome of a message that is known already. */
public final class OutcomeKnown extends Rejection {

    private static final long serialVersionUID = 1L;

    public OutcomeKnown(MessageState state) {
        super("There is nothing to settle: the message is known as “%s” by now."
                .formatted(state.label().toLowerCase(java.util.Locale.ROOT)));
    }
}
