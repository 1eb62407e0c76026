package io.dunwell.offers;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;

/** How a discount was given: as a share or as a sum. */
public sealed interface Discount {

    /** What it is of {@code base}: rounded once, half up, to the currency's decimals. */
    Money of(Money base);

    /** @param percent above 0 and below 100, at most two decimals */
    record Percent(BigDecimal percent) implements Discount {

        /** @throws OfferRejected when it is out of bounds */
        public Percent {
            if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
                throw new OfferRejected("A discount of %s %% cannot be given: enter more than 0 and less than 100."
                        .formatted(percent.toPlainString()));
            }
            if (percent.stripTrailingZeros().scale() > 2) {
                throw new OfferRejected("A discount of %s %% is too exact: use at most two decimals."
                        .formatted(percent.toPlainString()));
            }
        }

        @Override
        public Money of(Money base) {
            return base.percent(percent);
        }
    }

    /** The same whatever it is taken off. */
    record Sum(Money amount) implements Discount {

        @Override
        public Money of(Money base) {
            return amount;
        }
    }
}
