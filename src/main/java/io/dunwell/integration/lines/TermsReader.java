package io.dunwell.integration.lines;

import io.dunwell.customers.PaymentTerms;
import io.dunwell.customers.TermsKind;
import io.dunwell.integration.mapping.Field;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The credit terms of a row: days, from when they count, and a discount for paying early. */
final class TermsReader {

    private static final int MOST_DAYS = 3650;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private TermsReader() {}

    /** Null when the row says nothing about terms. */
    static @Nullable PaymentTerms read(Cells cells) {
        var days = cells.countOrNull(Field.TERMS_DAYS, MOST_DAYS);
        var percent = percent(cells);
        var within = cells.countOrNull(Field.DISCOUNT_DAYS, MOST_DAYS);
        if (days == null) {
            refuse(cells, Field.TERMS_KIND);
            refuse(cells, Field.DISCOUNT_PERCENT);
            refuse(cells, Field.DISCOUNT_DAYS);
            return null;
        }
        if (percent.signum() > 0 && within == null) {
            throw cells.problem(
                    Field.DISCOUNT_DAYS,
                    "The discount has no end; fill in within how many days of the invoice it may be taken");
        }
        if (percent.signum() == 0 && within != null && within > 0) {
            throw cells.problem(
                    Field.DISCOUNT_PERCENT,
                    "Discount days without a discount; fill in the percentage, or clear the days");
        }
        var kind = Codes.choice(cells, Field.TERMS_KIND, TermsKind.class, TermsKind.NET);
        return new PaymentTerms(kind, days, percent, Objects.requireNonNullElse(within, 0));
    }

    private static void refuse(Cells cells, Field field) {
        if (!cells.text(field).isEmpty()) {
            throw cells.problem(
                    Field.TERMS_DAYS,
                    "%s is given without the days; fill in the days, 0 for at once".formatted(field.label()));
        }
    }

    private static BigDecimal percent(Cells cells) {
        var percent = Objects.requireNonNullElse(cells.numberOrNull(Field.DISCOUNT_PERCENT, null), BigDecimal.ZERO);
        if (percent.signum() < 0
                || percent.compareTo(WHOLE) >= 0
                || percent.stripTrailingZeros().scale() > 4) {
            throw cells.problem(
                    Field.DISCOUNT_PERCENT,
                    "“%s” is no discount; write a percentage from 0 to below 100 with at most 4 decimals"
                            .formatted(cells.text(Field.DISCOUNT_PERCENT)));
        }
        return percent;
    }
}
