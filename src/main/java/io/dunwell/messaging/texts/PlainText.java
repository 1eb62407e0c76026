package io.dunwell.messaging.texts;

import java.util.Optional;
import java.util.regex.Pattern;

/** The words of a text without its tags, each with the line it stands in. Not thread-safe. */
final class PlainText {

    /** Stands for whatever a field will be filled with. */
    static final char FIELD = '\uFFFC';

    private final StringBuilder text = new StringBuilder();

    // One char for each char of the text: the number of its line.
    private final StringBuilder lines = new StringBuilder();

    record Found(String words, int line) {}

    void append(CharSequence words, int line) {
        text.append(words);
        lines.append(String.valueOf((char) line).repeat(words.length()));
    }

    /** The first match of any of {@code patterns}, in the order of the text. */
    Optional<Found> first(Pattern pattern) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(new Found(match.group(), lines.charAt(match.start()))) : Optional.empty();
    }

    /** All matches in the order of the text. */
    java.util.stream.Stream<Found> all(Pattern pattern) {
        return pattern.matcher(text).results().map(match -> new Found(match.group(), lines.charAt(match.start())));
    }
}
