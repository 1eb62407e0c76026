package io.dunwell.staff.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase with values in it.
 *
 * @param english as a regular expression with a group for each value
 * @param numbers of the placeholders, in the order of the groups
 * @param other with the placeholders
 * @param longestWord what every text that fits contains
 * @param letters of the phrase besides its values
 */
record PhrasePattern(Pattern english, List<String> numbers, String other, String longestWord, int letters) {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** A short phrase fits much that is none: values of it that are no phrases must be names or figures. */
    private static final int SHORT = 10;

    private static final Pattern IN_A_SENTENCE = Pattern.compile("(?:^|(?<!\\d)[\\s(“])\\p{Ll}{3,}(?=[\\s.,;:!?)”]|$)");

    static boolean hasValues(String phrase) {
        return VALUE.matcher(phrase).find();
    }

    /** Rather than a name or a figure. */
    static boolean isSentence(String text) {
        return IN_A_SENTENCE.matcher(text).find();
    }

    static String[] words(String text) {
        return NO_LETTERS.split(text);
    }

    /** @throws IllegalArgumentException when the phrase has no word, or the values of the two sides differ */
    static PhrasePattern of(String english, String other) {
        var regex = new StringBuilder();
        var numbers = new ArrayList<String>();
        var value = VALUE.matcher(english);
        int from = 0;
        while (value.find()) {
            regex.append(Pattern.quote(english.substring(from, value.start()))).append("(.+?)");
            numbers.add(value.group(1));
            from = value.end();
        }
        regex.append(Pattern.quote(english.substring(from)));
        var literal = VALUE.matcher(english).replaceAll(" ");
        var word = Arrays.stream(words(literal))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        if (word.isEmpty() || !numbers.stream().sorted().toList().equals(numbers(other))) {
            throw new IllegalArgumentException("“%s” cannot be said as “%s”".formatted(english, other));
        }
        return new PhrasePattern(
                Pattern.compile(regex.toString()),
                List.copyOf(numbers),
                other,
                word,
                NO_LETTERS.matcher(literal).replaceAll("").length());
    }

    private static List<String> numbers(String phrase) {
        return VALUE.matcher(phrase)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    /** The text in the other language if it fits, with the values that are phrases as {@code each} has them. */
    Optional<String> put(String text, Function<String, Optional<String>> each) {
        var fit = english.matcher(text);
        if (!fit.matches()) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        for (int group = 1; group <= fit.groupCount(); group++) {
            var value = fit.group(group);
            var said = each.apply(value);
            if (letters < SHORT && isSentence(value) && (said.isEmpty() || value.contains(", "))) {
                return Optional.empty();
            }
            values.add(said.orElse(value));
        }
        return Optional.of(VALUE.matcher(other)
                .replaceAll(
                        placeholder -> Matcher.quoteReplacement(values.get(numbers.indexOf(placeholder.group(1))))));
    }
}
