package io.dunwell.engine;

import java.time.LocalDate;

/**
 * A person is wanted. Published in the transaction that opens the task.
 *
 * @param formKey name of the form in {@code forms/}
 * @param candidateRole role whose people may take it
 */
public record TaskOpened(
        String taskId,
        long caseId,
        String activityId,
        String title,
        String formKey,
        String candidateRole,
        LocalDate dueOn) {}
