package io.dunwell.complaints;

/**
 * How often customers complained about one thing.
 *
 * @param justified of those, wholly or in part
 * @param open of those, not answered yet
 */
public record SubjectCount(ComplaintSubject subject, long complaints, long justified, long open) {}
