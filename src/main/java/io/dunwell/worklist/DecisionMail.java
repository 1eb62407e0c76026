package io.dunwell.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked by mail to decide a task.
 *
 * @param name of the person
 * @param remark why it was not sent, or is not known to have left
 */
public record DecisionMail(
        long id, String taskId, long memberId, String name, State state, @Nullable String remark, Instant triedAt) {

    /** What is known of it. */
    public enum State {
        /** On its way; whoever died with it leaves it so, and it is not sent again. */
        SENDING("Being sent"),
        SENT("Sent"),
        /** Known for sure; it is tried again. */
        NOT_SENT("Not sent"),
        UNKNOWN("Perhaps sent");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
