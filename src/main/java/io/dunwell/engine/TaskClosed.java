package io.dunwell.engine;

/** A task was completed, or the case moved on without it. Published in the same transaction. */
public record TaskClosed(String taskId, long caseId) {}
