package io.dunwell.cases;

import java.time.LocalDate;

/** A task that a person is completing. */
public record AnsweredTask(String taskId, long caseId, CaseFacts facts, LocalDate today) {}
