package io.dunwell.cases.web;

import io.dunwell.ledger.Way;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How credit that is on the account is applied.
 *
 * @param before how much there was when the form was shown
 * @param shown see {@link SplitChoice}, as the three after it
 */
record ApplyForm(
        @Nullable BigDecimal before,
        @Nullable String shown,
        @Nullable Way way,
        @Nullable Map<String, String> pays,
        @Nullable Set<Long> ticked) {

    static ApplyForm blank(BigDecimal before) {
        return new ApplyForm(before, null, null, null, null);
    }

    SplitChoice choice() {
        return SplitChoice.of(shown, way, pays, ticked);
    }
}
