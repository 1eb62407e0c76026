package io.dunwell.integration.files;

import java.util.ArrayList;
import java.util.List;

/** Splits a written date at its separators, without the time of day that may follow. */
final class DateParts {

    private DateParts() {}

    static List<String> of(String text) {
        var parts = new ArrayList<String>(3);
        var part = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) && !startsTime(part, c, parts)) {
                part.append(c);
                continue;
            }
            if (!part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (parts.size() == 3) {
                return timeOrNothing(text.substring(i)) ? parts : List.of();
            }
        }
        return parts;
    }

    private static boolean startsTime(StringBuilder part, char c, List<String> parts) {
        return c == 'T' && parts.size() == 2 && !part.isEmpty();
    }

    private static boolean timeOrNothing(String rest) {
        var time = rest.strip();
        return time.isEmpty() || time.chars().filter(c -> c == ':').count() > 0;
    }
}
