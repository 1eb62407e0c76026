package io.dunwell.ledger;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * How one kind of document is numbered.
 *
 * @param prefix before the digits; {@value #YEAR} in it is the year of the document, and nothing else in it means
 *     anything
 * @param digits zeros are put before a number that has fewer
 * @param next the number that the next document gets
 */
public record NumberRange(Numbered kind, String prefix, int digits, long next) {

    public static final String YEAR = "{year}";

    static final int LONGEST_PREFIX = 24;
    static final int MOST_DIGITS = 10;

    private static final Pattern PREFIX = Pattern.compile("[\\p{L}\\p{N} ./_-]*");

    /** @throws PostingRejected when it cannot be, with what can */
    public NumberRange {
        if (prefix.length() > LONGEST_PREFIX
                || !PREFIX.matcher(prefix.replace(YEAR, "")).matches()) {
            throw new PostingRejected(
                    "The prefix takes at most 24 letters, digits, spaces and the signs . / _ - and {year}: correct it.");
        }
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new PostingRejected("Enter 1 to 10 digits.");
        }
        if (next < 1) {
            throw new PostingRejected("Enter a next number from 1 on.");
        }
    }

    /** The number of the next document. */
    public String written(LocalDate on) {
        return written(on, next);
    }

    String written(LocalDate on, long number) {
        var figures = Long.toString(number);
        return start(on) + "0".repeat(Math.max(0, digits - figures.length())) + figures;
    }

    /** Which number of this range it is; empty when it is none. */
    OptionalLong numberIn(String reference, LocalDate on) {
        var start = start(on);
        if (!reference.startsWith(start)) {
            return OptionalLong.empty();
        }
        var figures = reference.substring(start.length());
        if (figures.length() < digits
                || figures.length() > MOST_DIGITS
                || !figures.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return OptionalLong.empty();
        }
        var number = Long.parseLong(figures);
        return reference.equals(written(on, number)) ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private String start(LocalDate on) {
        return prefix.replace(YEAR, Integer.toString(on.getYear()));
    }

    /** As the trail tells it. */
    @Override
    public String toString() {
        return "%s, %d digits, next %d".formatted(prefix.isEmpty() ? "no prefix" : prefix, digits, next);
    }
}
