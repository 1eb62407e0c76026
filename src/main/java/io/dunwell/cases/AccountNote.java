package io.dunwell.cases;

import java.time.Instant;
import java.time.LocalDate;

/** What a person wrote down about an account. */
public record AccountNote(long id, LocalDate writtenOn, String note, String recordedBy, Instant recordedAt) {}
