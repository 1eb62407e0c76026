package io.dunwell.offers;

import io.dunwell.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an offer comes to in money.
 *
 * @param owed open on its items, less credit not applied yet
 * @param discount off what is owed, or off the order
 * @param toPay by its day, in full
 * @param orderToPay the order less its discount; null without an order
 */
public record OfferFigures(Money owed, Money discount, Money toPay, @Nullable Money orderToPay) {

    /** @throws OfferRejected when nothing is owed, or the discount is nothing or all of it */
    static OfferFigures of(Money owed, Discount given, @Nullable Order order) {
        if (!owed.isPositive()) {
            throw new OfferRejected(
                    "Credit on the account covers what was chosen, so nothing is to be paid: choose other bills.");
        }
        var base = order == null ? owed : order.amount();
        var discount = given.of(base);
        if (!discount.isPositive()) {
            throw new OfferRejected("The discount comes to nothing of %s: enter more.".formatted(base));
        }
        if (discount.compareTo(base) >= 0) {
            throw new OfferRejected("A discount of %s leaves nothing of %s: enter less.".formatted(discount, base));
        }
        return order == null
                ? new OfferFigures(owed, discount, owed.minus(discount), null)
                : new OfferFigures(owed, discount, owed, base.minus(discount));
    }
}
