package io.dunwell.worklist.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the few words that a form may leave open: {@code {{contact}}} in a text, {@code =currency} before a number.
 *
 * @param words by name; one that is not known stays as it is written
 */
record Script(Map<String, String> words) {

    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    public String fill(String text) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(words.getOrDefault(gap.group(1), gap.group())));
    }

    /** Null for a field without a unit. */
    public @Nullable String unit(@Nullable String unit) {
        return unit == null || !unit.startsWith("=") ? unit : words.getOrDefault(unit.substring(1), unit);
    }
}
