package io.dunwell.supervision;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account to talk about in a review, with its figures of that day and of the week before.
 *
 * @param movedPast 60 or 90 when its debt crossed that age within the week, else 0
 * @param agencyOn on which day it reaches its policy's threshold for the agency; null when not soon
 */
public record ReviewLine(
        AccountId account,
        String customer,
        String number,
        Money overdue,
        Money overdueBefore,
        Money over60,
        Money over90,
        int movedPast,
        boolean isLargest,
        @Nullable LocalDate agencyOn,
        @Nullable Note note) {

    /** What somebody wrote beside it. */
    public record Note(String text, String by) {}
}
