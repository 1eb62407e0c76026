package io.dunwell.journeys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * Something that happens to one account on a day.
 *
 * @param key tells it from all others of the account; what is delivered twice has the same
 * @param item the bill it is about; empty for the account as a whole
 * @param amount zero where it is about none
 * @param touches what it reads or changes, see {@link #commutesWith}
 */
record Happening(LocalDate on, Kind kind, String key, String item, BigDecimal amount, Set<String> touches) {

    Happening {
        touches = Set.copyOf(touches);
    }

    /** What customers, banks and people do. */
    enum Kind {
        INVOICE,
        PAYMENT,
        RETURN,
        PROMISE,
        PROMISE_WITHDRAWN,
        DISPUTE,
        DISPUTE_UPHELD,
        DISPUTE_REJECTED,
        DISPUTE_WITHDRAWN,
        PLAN,
        PLAN_ENDED,
        HOLD,
        HOLD_ENDED,
        STOP,
        STOP_LIFTED,
        HARDSHIP,
        HARDSHIP_ENDED,
        REPLY,
        DETAIL_WRONG,
        DETAIL_MENDED;

        /** Comes from outside under a number of its own, so that it may come again at any time. */
        boolean isKeyed() {
            return this == INVOICE || this == PAYMENT || this == RETURN || this == REPLY;
        }
    }

    /**
     * Whether the two, on the same day and each looked at, may come in either order: they touch nothing in common, or
     * only what both touch in the same way. {@code money:+} beside {@code money:+} is two payments; {@code hold!} is
     * for one at a time.
     */
    boolean commutesWith(Happening other) {
        return touches.stream().noneMatch(mine -> other.touches.stream().anyMatch(theirs -> clash(mine, theirs)));
    }

    private static boolean clash(String mine, String theirs) {
        return subject(mine).equals(subject(theirs))
                && (mine.endsWith("!") || theirs.endsWith("!") || !mine.equals(theirs));
    }

    private static String subject(String touch) {
        var colon = touch.indexOf(':');
        return colon < 0 ? touch.substring(0, touch.length() - 1) : touch.substring(0, colon);
    }

    @Override
    public String toString() {
        return "%s %s %s%s".formatted(on, kind, item, amount.signum() == 0 ? "" : " " + amount);
    }
}
