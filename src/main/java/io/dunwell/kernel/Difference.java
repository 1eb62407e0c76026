package io.dunwell.kernel;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field in which a row sent again differs from the row that is known.
 *
 * @param field in words, e.g. {@code due date}
 * @param known as it stands, empty for none
 * @param sent as it was sent now and not taken over
 */
public record Difference(String field, String known, String sent) {

    /** One difference unless the two values say the same, whatever the trailing zeros of a number. */
    public static Stream<Difference> in(String field, @Nullable Object known, @Nullable Object sent) {
        var one = text(known);
        var other = text(sent);
        return one.equals(other) ? Stream.empty() : Stream.of(new Difference(field, one, other));
    }

    /** For reports: {@code due date is 2026-02-04, sent was 2026-02-14}. */
    @Override
    public String toString() {
        return "%s is %s, sent was %s".formatted(field, shown(known), shown(sent));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }
}
