package io.dunwell.disputes;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer who is right gets.
 *
 * @param credited by credit note, zero or more
 * @param replacement null for none; not both absent
 */
public record Remedy(Money credited, @Nullable Replacement replacement) {

    public static Remedy credit(Money credited) {
        return new Remedy(credited, null);
    }

    /** @param reference order or delivery number, null when there is none yet */
    public static Remedy replacement(String currency, @Nullable String reference, LocalDate on) {
        return new Remedy(Money.zero(currency), new Replacement(reference, on));
    }

    /** A credit note and a delivery together. */
    public Remedy and(Replacement delivery) {
        return new Remedy(credited, delivery);
    }

    /** What is left of {@code held}; never negative. */
    Money restOf(Money held) {
        return held.minus(credited).max(Money.zero(held.currency()));
    }

    /** All that is held is made good, by credit or by delivery. */
    boolean isWhole(Money held) {
        return replacement != null || credited.compareTo(held) >= 0;
    }
}
