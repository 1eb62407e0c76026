package io.dunwell.integration.files;

import io.dunwell.integration.NumberStyle;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as it is written: digits with their separators, apart from sign and currency sign.
 *
 * @param digits only digits, points and commas
 * @param currency ISO code when a sign like € or letters like EUR named one; null for $ and for none
 */
record AmountText(String digits, boolean negative, @Nullable String currency) {

    private static final Pattern SHAPE =
            Pattern.compile("(?<open>\\()?(?<sign>[-+])?(?<before>\\p{Sc}|[A-Z]{1,3}\\$?)?(?<sign2>[-+])?"
                    + "(?<digits>[0-9][0-9.,]*|[.,][0-9]+)(?<after>\\p{Sc}|[A-Z]{3})?(?<sign3>[-+])?(?<close>\\))?");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "₹", "INR", "₪", "ILS");

    /** Null when the text is no amount. */
    static @Nullable AmountText of(String text) {
        var bare = withoutBlanks(text);
        if (isPlain(bare)) {
            return new AmountText(bare, false, null);
        }
        var matcher = SHAPE.matcher(bare);
        if (!matcher.matches() || (matcher.group("open") == null) != (matcher.group("close") == null)) {
            return null;
        }
        int minuses = 0;
        for (var group : new String[] {"sign", "sign2", "sign3"}) {
            minuses += "-".equals(matcher.group(group)) ? 1 : 0;
        }
        if (minuses > 1) {
            return null;
        }
        boolean bracketed = matcher.group("open") != null;
        return new AmountText(
                matcher.group("digits"),
                bracketed || minuses == 1,
                currency(matcher.group("before"), matcher.group("after")));
    }

    /** Blanks and apostrophes group digits in several countries and never mean anything else. */
    private static String withoutBlanks(String text) {
        StringBuilder bare = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean drop = c == '\'' || c == '\u2019' || Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (drop && bare == null) {
                bare = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!drop && bare != null) {
                bare.append(c == '\u2212' ? '-' : c);
            }
        }
        return bare == null ? text.replace('\u2212', '-') : bare.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') {
                return false;
            }
        }
        return !text.isEmpty() && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable String currency(@Nullable String before, @Nullable String after) {
        var word = before == null ? after : before;
        if (word == null || word.endsWith("$")) {
            return null;
        }
        return word.length() == 3 && Character.isLetter(word.charAt(0)) ? word : SIGNS.get(word);
    }

    /** Null when the separators alone do not tell points from commas. */
    @Nullable
    NumberStyle proves() {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma ? NumberStyle.POINT : NumberStyle.COMMA;
        }
        if (point < 0 && comma < 0) {
            return null;
        }
        char only = point >= 0 ? '.' : ',';
        int last = Math.max(point, comma);
        boolean repeated = digits.indexOf(only) != last;
        boolean couldGroup = digits.length() - last - 1 == 3 && last > 0 && last <= 3 && digits.charAt(0) != '0';
        if (repeated) {
            return only == '.' ? NumberStyle.COMMA : NumberStyle.POINT;
        }
        return couldGroup ? null : only == '.' ? NumberStyle.POINT : NumberStyle.COMMA;
    }

    boolean hasSeparator() {
        return digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0;
    }
}
