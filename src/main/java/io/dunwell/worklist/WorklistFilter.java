package io.dunwell.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param roles roles whose tasks the person may see
 * @param view whose tasks, and whether those that were put off
 * @param logins for {@link View#MINE}: the person, and those whose substitute they are; dropped for other views
 */
public record WorklistFilter(Set<String> roles, View view, Set<String> logins, Wanted wanted) {

    /** The tabs of the list that hold tasks. */
    public enum View {
        /** One's own that are not put off. */
        MINE,
        /** Those that nobody has and that are not put off. */
        QUEUE,
        /** Everybody's, those that are put off among them. */
        ALL,
        /** Put off. */
        SNOOZED
    }

    /**
     * What narrows the list; null and empty for whatever there is.
     *
     * @param text words of a customer's name, its number, a telephone, an email or the number of a bill
     * @param dueFrom due on that day or later
     * @param dueUpTo due on that day or before
     * @param form key of the task's form
     * @param assignee login of the person who has it, {@value #NOBODY} for what nobody has
     * @param currency of the account
     * @param collectFrom at least so much to collect, in the account's own currency
     * @param daysLateFrom the oldest item is at least so many days late
     * @param quietDays neither written to nor spoken with for at least so many days
     * @param broken a promise was not kept in the last twelve months
     */
    public record Wanted(
            String text,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueUpTo,
            @Nullable String form,
            @Nullable String assignee,
            @Nullable String currency,
            @Nullable BigDecimal collectFrom,
            @Nullable Integer daysLateFrom,
            @Nullable Integer quietDays,
            boolean broken) {

        /** No login begins with a dash. */
        public static final String NOBODY = "-";

        public static final Wanted ANYTHING = new Wanted("", null, null, null, null, null, null, null, null, false);
    }

    public WorklistFilter {
        roles = Set.copyOf(roles);
        logins = view == View.MINE ? Set.copyOf(logins) : Set.of();
    }

    /** Everything that people of these roles may see. */
    public static WorklistFilter all(Set<String> roles) {
        return new WorklistFilter(roles, View.ALL, Set.of(), Wanted.ANYTHING);
    }
}
