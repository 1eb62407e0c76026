package io.dunwell.promises;

import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to a plan, in a sentence; only ever added. */
public record PlanEvent(long planId, LocalDate on, String sentence, String recordedBy, Instant recordedAt) {}
