package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a credit is meant for: by the word of the payer, or of a person who chose the very charge.
 *
 * @param reference of the charge, as the payer wrote it
 * @param part null for the parts in the order in which they are due
 * @param amount null for as much as is open
 * @param chargeId the one that a person chose; null where the payer's word counts
 */
public record Direction(String reference, @Nullable Integer part, @Nullable Money amount, @Nullable Long chargeId) {

    private static final Direction NOWHERE = new Direction("", null, null, null);

    public Direction(String reference, @Nullable Integer part, @Nullable Money amount) {
        this(reference, part, amount, null);
    }

    public static Direction to(String reference) {
        return new Direction(reference, null, null);
    }

    public static Direction to(String reference, Money amount) {
        return new Direction(reference, null, amount);
    }

    /** A person chose this very charge. */
    static Direction byHand(OpenItem item, Money amount) {
        return new Direction(item.reference(), item.part(), amount, item.chargeId());
    }

    /** It is to pay nothing for now. */
    static Direction nowhere() {
        return NOWHERE;
    }

    boolean isNowhere() {
        return reference.isEmpty() && chargeId == null;
    }

    boolean means(OpenItem item) {
        return chargeId == null
                ? item.reference().equalsIgnoreCase(reference.strip()) && (part == null || part == item.part())
                : Objects.equals(chargeId, item.chargeId());
    }

    AllocatedBy rule() {
        return chargeId == null ? AllocatedBy.DIRECTED : AllocatedBy.BY_HAND;
    }
}
