package io.dunwell.messaging;

/** Where a message of the outbox stands. All but READY, CLAIMED and TO_PRINT are final for the dispatcher. */
public enum MessageState {
    /** Waits until it is due. */
    READY("Waiting"),
    /** A dispatcher has it in hand right now. */
    CLAIMED("Being sent"),
    /** A letter that a person prints and posts. */
    TO_PRINT("To be printed"),
    /** Handed over: to the provider, the post or the local outbox. */
    SENT("Sent"),
    /** The provider reported that it arrived. */
    DELIVERED("Delivered"),
    /** The provider took it and reported that it did not arrive. It counts as a contact and is not sent again. */
    UNDELIVERED("Not delivered"),
    /** The provider refused it for good. */
    REJECTED("Rejected"),
    /** It turned out that it had not left, too late to make up for it by itself. */
    NOT_SENT("Not sent"),
    /** It may or may not have left; it is never sent again by itself. */
    UNKNOWN("Outcome unknown"),
    /** Not sent on purpose; the reason is kept with it. */
    WITHHELD("Withheld");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
