package io.dunwell.messaging.texts;

/**
 * What is wrong with a text, and what to write instead.
 *
 * @param line counted from 1 as the writer sees them, the subject not counted; 0 for the text as a whole
 * @param inSubject whether it is about the subject of an email
 * @param what goes on after “Line 3” or “The text”
 */
public record Fault(int line, boolean inSubject, String what) {

    /** For the writer: {@code Line 3 uses the unknown field …}. */
    public String sentence() {
        if (inSubject) {
            return "The subject %s.".formatted(what);
        }
        return line == 0 ? "The text %s.".formatted(what) : "Line %d %s.".formatted(line, what);
    }
}
