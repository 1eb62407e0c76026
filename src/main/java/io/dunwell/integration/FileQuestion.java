package io.dunwell.integration;

import org.jspecify.annotations.Nullable;

/**
 * Something about a file that must be answered before it is taken in.
 *
 * @param about which of the {@link Answers}
 * @param evidence what was seen in the file
 * @param guess the likely answer, null for none; never used unless a person confirms it
 */
public record FileQuestion(About about, String sentence, String evidence, @Nullable String guess) {

    /** The part of {@link Answers} that is asked for. */
    public enum About {
        ENCODING,
        SEPARATOR,
        DATES,
        NUMBERS,
        CURRENCY,
        TERMS
    }
}
