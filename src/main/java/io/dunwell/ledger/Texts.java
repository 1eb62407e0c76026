package io.dunwell.ledger;

import org.jspecify.annotations.Nullable;

/** Texts as they are stored: stripped, and short enough for their column. */
final class Texts {

    private Texts() {}

    static String required(String what, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new PostingRejected("The %s is missing; give one.".formatted(what));
        }
        if (stripped.length() > longest) {
            throw new PostingRejected("The %s is longer than %d characters; shorten it.".formatted(what, longest));
        }
        return stripped;
    }

    static @Nullable String optional(String what, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : required(what, text, longest);
    }
}
