package io.dunwell.cases;

/** Something that did not work, for a report: what it was about, and what happened in a sentence. */
public record Failure(String subject, String sentence) {}
