package io.dunwell.offers;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer about to be made.
 *
 * @param items charges that are to be settled; they do not change, whatever is charged later
 * @param discount off those items, or off the order where there is one
 * @param order null for a discount on what is owed
 * @param on the day on which it is made
 * @param payBy the last day on which money received counts
 */
public record OfferWanted(
        AccountId account,
        Set<Long> items,
        Discount discount,
        @Nullable Order order,
        @Nullable String note,
        LocalDate on,
        LocalDate payBy) {

    public OfferWanted {
        items = Set.copyOf(items);
    }

    public OfferKind kind() {
        return order == null ? OfferKind.SETTLEMENT : OfferKind.ORDER;
    }
}
