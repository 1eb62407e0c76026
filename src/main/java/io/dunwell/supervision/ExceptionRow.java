package io.dunwell.supervision;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that slipped through.
 *
 * @param subject the customer, or what it is where it is about none
 * @param number of the customer, may be empty
 * @param address where to go on
 */
public record ExceptionRow(
        String subject,
        String number,
        String about,
        @Nullable Money amount,
        @Nullable LocalDate since,
        String address) {

    public long days(LocalDate today) {
        return since == null ? 0 : Math.max(0, today.toEpochDay() - since.toEpochDay());
    }
}
