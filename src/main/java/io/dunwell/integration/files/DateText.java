package io.dunwell.integration.files;

import io.dunwell.integration.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written in files: {@code 2026-03-04}, {@code 2026/3/4}, {@code 20260304}, {@code 3.4.2026}, {@code 4
 * March 2026}, {@code Mar 4 2026}; a time of day after it is left out.
 *
 * <p>Only the form with two small numbers can be read in two ways; all others mean the same to everybody.
 */
final class DateText {

    enum Form {
        YEAR_FIRST,
        MONTH_NAMED,
        TWO_SMALL_NUMBERS
    }

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Form form;
    private final int first;
    private final int second;
    private final int year;

    private DateText(Form form, int first, int second, int year) {
        this.form = form;
        this.first = first;
        this.second = second;
        this.year = year;
    }

    /** Null when the text is no date at all. */
    static @Nullable DateText of(String text) {
        var plain = ofIso(text);
        if (plain != null) {
            return plain;
        }
        var parts = DateParts.of(text);
        if (parts.size() == 1
                && parts.get(0).length() == 8
                && isYear(parts.get(0).substring(0, 4))
                && isNumber(parts.get(0))) {
            var compact = parts.get(0);
            return yearFirst(compact.substring(0, 4), compact.substring(4, 6), compact.substring(6));
        }
        if (parts.size() != 3) {
            return null;
        }
        return ofThree(parts.get(0), parts.get(1), parts.get(2));
    }

    /** The form of most files, read without splitting. */
    private static @Nullable DateText ofIso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        boolean known = year >= 1900 && year < 2200 && month >= 0 && day >= 0;
        return known ? new DateText(Form.YEAR_FIRST, day, month, year) : null;
    }

    /** -1 when one of the signs is no digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static @Nullable DateText ofThree(String a, String b, String c) {
        int monthA = month(a);
        int monthB = month(b);
        if (monthA > 0 && isDay(b) && isYear(c)) {
            return new DateText(Form.MONTH_NAMED, number(b), monthA, number(c));
        }
        if (monthB > 0 && isDay(a) && isYear(c)) {
            return new DateText(Form.MONTH_NAMED, number(a), monthB, number(c));
        }
        if (isYear(a) && isDay(b) && isDay(c)) {
            return yearFirst(a, b, c);
        }
        if (isDay(a) && isDay(b) && isYear(c)) {
            return new DateText(Form.TWO_SMALL_NUMBERS, number(a), number(b), number(c));
        }
        return null;
    }

    private static DateText yearFirst(String year, String month, String day) {
        return new DateText(Form.YEAR_FIRST, number(day), number(month), number(year));
    }

    Form form() {
        return form;
    }

    /** Null when the text alone does not prove an order. */
    @Nullable
    DateOrder proves() {
        if (form != Form.TWO_SMALL_NUMBERS || (first > 12) == (second > 12)) {
            return null;
        }
        return first > 12 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** Like 4/4/2026. */
    boolean isSameBothWays() {
        return first == second;
    }

    /** Null when there is no such day in the calendar. */
    @Nullable
    LocalDate date(@Nullable DateOrder order) {
        boolean swapped = form == Form.TWO_SMALL_NUMBERS && order == DateOrder.MONTH_FIRST;
        try {
            return LocalDate.of(year, swapped ? first : second, swapped ? second : first);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.length() < 3 ? 0 : MONTHS.indexOf(lower.substring(0, 3)) + 1;
    }

    private static boolean isDay(String part) {
        return part.length() <= 2 && isNumber(part);
    }

    private static boolean isYear(String part) {
        return part.length() == 4
                && (part.startsWith("19") || part.startsWith("20") || part.startsWith("21"))
                && isNumber(part);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int number(String part) {
        return Integer.parseInt(part);
    }
}
