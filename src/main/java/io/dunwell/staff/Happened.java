package io.dunwell.staff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to what we deal with, in a sentence.
 *
 * @param subjectId row of what it happened to
 * @param on the business date
 */
public record Happened(long subjectId, LocalDate on, String sentence, String recordedBy, Instant recordedAt) {}
