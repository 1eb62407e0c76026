package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the payer said a credit is for.
 *
 * @param reference of the charge, as the payer wrote it
 * @param part null for the parts in the order in which they are due
 * @param amount null for as much as is open
 */
public record Direction(String reference, @Nullable Integer part, @Nullable Money amount) {

    public static Direction to(String reference) {
        return new Direction(reference, null, null);
    }

    public static Direction to(String reference, Money amount) {
        return new Direction(reference, null, amount);
    }
}
