package io.dunwell.messaging.channels;

import org.jspecify.annotations.Nullable;

/**
 * What is known after one try to hand a message over.
 *
 * @param code the provider's, for the record
 * @param sentence for people; empty when it was sent
 */
public record Outcome(Kind kind, @Nullable String providerId, @Nullable String code, String sentence) {

    private static final String TIMEOUT = "timeout";

    /** What may follow. */
    public enum Kind {
        SENT,
        /** Waits for a person with a printer. */
        TO_PRINT,
        /** Not sent, known for sure; this message may be tried again later. */
        RETRY,
        /** Not sent, and nothing else will go this way for now: provider away or busy. */
        DOWN,
        /** Not sent, and nothing will go this way until somebody mends our settings or our account there. */
        MISCONFIGURED,
        /** Not sent and never will be, this way. */
        REJECTED,
        /** The same, and it will happen to many: the administrator should know. */
        FILTERED,
        /** Not sent: the mailbox or number cannot be reached. */
        BAD_ADDRESS,
        /** Not sent: the person told the provider to stop. */
        OPTED_OUT,
        /** It may have left. */
        UNKNOWN
    }

    /** Whether it says that nothing can arrive there any more. */
    public boolean blamesTheAddress() {
        return kind == Kind.BAD_ADDRESS || kind == Kind.OPTED_OUT;
    }

    /** Whether nobody knows because the other side did not answer in time: so it may go with the next one too. */
    public boolean isUnanswered() {
        return kind == Kind.UNKNOWN && TIMEOUT.equals(code);
    }

    /** Whether somebody must mend something so that messages can leave this way. */
    public boolean isForTheAdministrator() {
        return kind == Kind.MISCONFIGURED || kind == Kind.FILTERED;
    }

    public static Outcome sent(String providerId) {
        return new Outcome(Kind.SENT, providerId, null, "");
    }

    public static Outcome toPrint() {
        return new Outcome(Kind.TO_PRINT, null, null, "");
    }

    /** It may have left: no answer came in time. */
    public static Outcome unanswered(String sentence) {
        return new Outcome(Kind.UNKNOWN, null, TIMEOUT, sentence);
    }

    public static Outcome failed(Kind kind, @Nullable String code, String sentence) {
        return new Outcome(kind, null, code, sentence);
    }
}
