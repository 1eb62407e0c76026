package io.dunwell.messaging;

/**
 * A notice that a case relies on and of which nobody knows that it arrived.
 *
 * @param caseId the case whose step wanted it
 */
public record LostNotice(long messageId, long caseId) {}
