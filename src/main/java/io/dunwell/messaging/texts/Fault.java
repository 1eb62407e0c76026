package io.dunwell.messaging.texts;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a text, and what to write instead.
 *
 * @param line counted from 1 as the writer sees them, the subject not counted; 0 for the text as a whole
 * @param inSubject whether it is about the subject of an email
 * @param what goes on after “Line 3” or “The text”
 * @param rule that is broken, null where the text merely would not work
 */
public record Fault(int line, boolean inSubject, String what, @Nullable TextRule rule) {

    Fault(int line, boolean inSubject, String what) {
        this(line, inSubject, what, null);
    }

    Fault of(TextRule broken) {
        return new Fault(line, inSubject, what, broken);
    }

    Fault ofTheSubject() {
        return new Fault(0, true, what, rule);
    }

    /** For the writer: {@code Line 3 uses the unknown field …}. */
    public String sentence() {
        if (inSubject) {
            return "The subject %s.".formatted(what);
        }
        return line == 0 ? "The text %s.".formatted(what) : "Line %d %s.".formatted(line, what);
    }
}
