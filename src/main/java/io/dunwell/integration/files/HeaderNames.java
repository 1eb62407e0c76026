package io.dunwell.integration.files;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names of columns as people do: case, blanks around and the asterisk of required columns do not count. */
public final class HeaderNames {

    private static final Pattern NUMBERED = Pattern.compile("(.*) \\(([2-9])\\)");

    private HeaderNames() {}

    public static String normalised(String name) {
        var bare = name.strip();
        return (bare.startsWith("*") ? bare.substring(1) : bare)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** @param column a name; {@code Phone (2)} means the second column called Phone */
    static int position(List<String> header, String column) {
        int exact = occurrence(header, normalised(column), 1);
        var numbered = NUMBERED.matcher(column.strip());
        return exact >= 0 || !numbered.matches()
                ? exact
                : occurrence(header, normalised(numbered.group(1)), Integer.parseInt(numbered.group(2)));
    }

    private static int occurrence(List<String> header, String wanted, int count) {
        int seen = 0;
        for (int i = 0; i < header.size(); i++) {
            if (normalised(header.get(i)).equals(wanted) && ++seen == count) {
                return i;
            }
        }
        return -1;
    }

    /** Those of {@code columns} that the header lacks. */
    public static List<String> missing(List<String> header, Collection<String> columns) {
        return columns.stream()
                .filter(column -> position(header, column) < 0)
                .sorted()
                .toList();
    }
}
