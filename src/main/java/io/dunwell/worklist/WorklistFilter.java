package io.dunwell.worklist;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param roles roles whose tasks the person may see
 * @param assignee only this person's tasks; null for everybody's
 * @param unassignedOnly only tasks nobody has taken
 * @param text part of a customer's name or number; empty for all
 * @param dueFrom only tasks due on that day or later; null for all, those without a date among them
 * @param dueUpTo only tasks due on that day or before; null as well
 */
public record WorklistFilter(
        Set<String> roles,
        @Nullable String assignee,
        boolean unassignedOnly,
        String text,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUpTo) {

    /** Whenever they are due. */
    public WorklistFilter(Set<String> roles, @Nullable String assignee, boolean unassignedOnly, String text) {
        this(roles, assignee, unassignedOnly, text, null, null);
    }

    /** The same, due on one of these days. */
    public WorklistFilter due(@Nullable LocalDate from, @Nullable LocalDate upTo) {
        return new WorklistFilter(roles, assignee, unassignedOnly, text, from, upTo);
    }
}
