package io.dunwell.cases.web;

import org.jspecify.annotations.Nullable;

/** An empty field of a form is an absent value. */
final class Blank {

    private Blank() {}

    static @Nullable String toNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
