package io.dunwell.worklist;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param roles roles whose tasks the person may see
 * @param assignee only this person's tasks; null for everybody's
 * @param unassignedOnly only tasks nobody has taken
 * @param text part of a customer's name or number; empty for all
 */
public record WorklistFilter(Set<String> roles, @Nullable String assignee, boolean unassignedOnly, String text) {}
