package io.dunwell.integration.files;

import io.dunwell.integration.NumberStyle;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts whose style is known. */
public final class Amounts {

    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}");
    private static final int MOST_DIGITS = 14;

    private Amounts() {}

    /**
     * @param style null reads only amounts without separators that could mean two things
     * @param currency the currency the amount is taken to be in; a different one in the text is refused
     * @throws Unreadable when the text is no amount in this style and currency
     */
    public static BigDecimal read(String text, @Nullable NumberStyle style, @Nullable String currency) {
        var amount = AmountText.of(text);
        if (amount == null) {
            throw new Unreadable("'%s' is not an amount; write it like 1020.50".formatted(text));
        }
        if (amount.currency() != null && currency != null && !amount.currency().equals(currency)) {
            throw new Unreadable("'%s' is written in %s but the line is in %s; correct the currency"
                    .formatted(text, amount.currency(), currency));
        }
        var known = style == null ? amount.proves() : style;
        if (known == null && amount.hasSeparator()) {
            throw new Unreadable("'%s' can be read in two ways; write it like 1020.50".formatted(text));
        }
        var value = new BigDecimal(plain(text, amount.digits(), known == null ? NumberStyle.POINT : known));
        if (value.precision() - value.scale() > MOST_DIGITS) {
            throw new Unreadable("'%s' is too large an amount; correct it".formatted(text));
        }
        return amount.negative() ? value.negate() : value;
    }

    private static String plain(String text, String digits, NumberStyle style) {
        int decimal = digits.indexOf(style.decimal());
        var whole = decimal < 0 ? digits : digits.substring(0, decimal);
        var rest = decimal < 0 ? "" : digits.substring(decimal + 1);
        boolean grouped = whole.indexOf(style.grouping()) >= 0;
        boolean wellGrouped = !grouped
                || GROUPED_BY_COMMA
                        .matcher(whole.replace(style.grouping(), ','))
                        .matches();
        if (!wellGrouped || !isDigits(rest) || (whole.isEmpty() && rest.isEmpty())) {
            throw new Unreadable("'%s' does not fit amounts like %s; correct it".formatted(text, style.label()));
        }
        var joined = grouped ? whole.replace(String.valueOf(style.grouping()), "") : whole;
        return (joined.isEmpty() ? "0" : joined) + (rest.isEmpty() ? "" : "." + rest);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
