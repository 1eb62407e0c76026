package io.dunwell.cases;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something agreed, contested or decided that keeps an account, or a part of it, from being chased.
 *
 * @param amount that is not chased meanwhile; null for the whole account
 * @param items the bills it is about, in words; empty for the account as a whole
 * @param since null where nobody wrote it down
 * @param until the last day on which it holds if nothing happens; null for until a person ends it
 * @param who agreed to it or decided it; null for Dunwell itself
 * @param goesOn where the policy goes on, by what comes of it
 */
public record Pause(
        Kind kind,
        @Nullable Money amount,
        String items,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String who,
        List<GoesOn> goesOn) {

    /** Why it rests. */
    public enum Kind {
        STOP("Collection stopped", "stop", "red"),
        PLACEMENT("With an agency", "agency", "red"),
        PLAN("Work-out plan", "plan", "violet"),
        HOLD("Held by the owner", "pause", "violet"),
        COMPLAINT("Complaint open", "pause", "violet"),
        OFFER("Offer open", "offer", "blue"),
        PROMISE("Promise to pay", "promise", "blue"),
        DISPUTE("Dispute", "scale", "amber"),
        REPLACEMENT("Replacement delivery", "scale", "amber");

        private final String label;
        private final String icon;
        private final String tone;

        Kind(String label, String icon, String tone) {
            this.label = label;
            this.icon = icon;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }
    }

    /**
     * What the policy says about the time after.
     *
     * @param when what came of it, such as "if it is not kept"
     * @param step with which the treatment goes on, as the diagram calls it
     */
    public record GoesOn(String when, Manner manner, String step) {}

    /** Against the stage that was reached. */
    public enum Manner {
        SAME("at the same step"),
        FIRMER("one step firmer"),
        RESTART("from the beginning"),
        JUMP("at");

        private final String label;

        Manner(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Manner of(int reached, int beginAt) {
            if (beginAt == Math.max(reached, 1)) {
                return SAME;
            }
            if (beginAt == reached + 1) {
                return FIRMER;
            }
            return beginAt <= 1 ? RESTART : JUMP;
        }
    }
}
