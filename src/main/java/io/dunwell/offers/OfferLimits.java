package io.dunwell.offers;

import io.dunwell.approvals.Authority;
import io.dunwell.approvals.Limit;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Whether an offer stays within what one person may give away. */
final class OfferLimits {

    private OfferLimits() {}

    /** One sentence for each limit that it exceeds; empty when it is within all. */
    static List<String> check(Authority authority, OfferWanted wanted, OfferFigures figures) {
        var beyond = new ArrayList<String>();
        var order = wanted.order();
        if (order == null) {
            share(authority, Limit.DISCOUNT, figures.discount(), figures.owed(), "what is owed", beyond);
        } else {
            share(authority, Limit.ORDER_DISCOUNT, figures.discount(), order.amount(), "the order", beyond);
        }
        var days = ChronoUnit.DAYS.between(wanted.on(), wanted.payBy());
        if (authority.exceeds(Limit.OFFER_DAYS, BigDecimal.valueOf(days))) {
            beyond.add("It stays open for %d days; you may offer %s."
                    .formatted(days, figure(authority, Limit.OFFER_DAYS)));
        }
        return List.copyOf(beyond);
    }

    /** A discount of just the limit is within it, also when rounding made it larger. */
    private static void share(
            Authority authority, Limit limit, Money discount, Money base, String of, List<String> beyond) {
        authority.figure(limit).ifPresent(percent -> {
            if (discount.compareTo(base.percent(percent)) > 0) {
                beyond.add("A discount of %s is more than the %s %% of %s (%s) you may give."
                        .formatted(discount, figure(authority, limit), of, base.percent(percent)));
            }
        });
    }

    private static String figure(Authority authority, Limit limit) {
        return authority
                .figure(limit)
                .map(figure -> figure.stripTrailingZeros().toPlainString())
                .orElse("–");
    }
}
