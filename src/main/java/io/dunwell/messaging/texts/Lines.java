package io.dunwell.messaging.texts;

/** Numbers of lines. */
final class Lines {

    private Lines() {}

    /** The line in which {@code offset} of {@code text} stands when its first line is {@code first}. */
    static int of(String text, int offset, int first) {
        return first
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
