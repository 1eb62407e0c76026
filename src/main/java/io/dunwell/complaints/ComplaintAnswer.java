package io.dunwell.complaints;

/**
 * What came of a complaint.
 *
 * @param measures what was done about it
 * @param inWriting whether the answer went to the customer in writing; a person sends it
 */
public record ComplaintAnswer(ComplaintOutcome outcome, String measures, boolean inWriting) {}
