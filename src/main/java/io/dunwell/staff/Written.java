package io.dunwell.staff;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;

/** Numbers, money and dates as one person reads and types them. */
public final class Written {

    /** Where nobody is signed in. */
    public static final Locale NEUTRAL = Locale.UK;

    // Year with what stands between it and the rest; a dot after the day stays, where days end with one.
    private static final Pattern YEAR = Pattern.compile("^y+[\\s./-]+|(,?(\\s'de')?\\s*|[/-])y+$|(?<=\\.)\\s*y+$");

    // As Money and LocalDate write themselves into sentences that are kept.
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.,-])(-?\\d+(?:\\.\\d{1,4})?) ([A-Z]{3})\\b");
    private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d\\d-\\d\\d(?![\\w-])");

    private final Locale locale;
    private final String date;

    private Written(Locale locale) {
        this.locale = locale;
        this.date = pattern(FormatStyle.MEDIUM, null);
    }

    public static Written as(Locale locale) {
        return new Written(locale);
    }

    /** For the signed-in person. */
    public static Written forReader() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return as(
                authentication != null && authentication.getPrincipal() instanceof SignedIn person
                        ? person.locale()
                        : NEUTRAL);
    }

    /** €12,480.00, 12.480,00 €, or CHF 12,480.00 where a currency has no sign of its own. */
    public String money(Money money) {
        var sign = Currency.getInstance(money.currency()).getSymbol(locale);
        var digits = amount(money.isNegative() ? money.negated() : money);
        var pattern = ((DecimalFormat) NumberFormat.getCurrencyInstance(locale)).toPattern();
        var written = pattern.startsWith("¤") ? sign + (sign.length() > 1 ? " " : "") + digits : digits + " " + sign;
        return (money.isNegative() ? "−" : "") + written;
    }

    public String amount(Money money) {
        return number(money.amount(), money.amount().scale());
    }

    public String number(BigDecimal number, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return plain(format.format(number));
    }

    /** {@code share} of 100, without decimals. */
    public String percent(Number share) {
        var format = NumberFormat.getPercentInstance(locale);
        return plain(format.format(BigDecimal.valueOf(Math.round(share.doubleValue()), 2)));
    }

    /** 18 Nov 2026, Nov 18, 2026, 18.11.2026. */
    public String date(LocalDate day) {
        return written(date, day);
    }

    /** Without the year. */
    public String shortDate(LocalDate day) {
        return written(YEAR.matcher(date).replaceAll(""), day);
    }

    /** Without the year when it is the one of {@code today}. */
    public String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? shortDate(day) : date(day);
    }

    /** 18 November for sentences, with its year when that is not the one of {@code today}. */
    public String spelledDay(LocalDate day, LocalDate today) {
        var pattern = pattern(FormatStyle.LONG, null);
        return written(day.getYear() == today.getYear() ? YEAR.matcher(pattern).replaceAll("") : pattern, day);
    }

    public String weekday(LocalDate day) {
        return written("EEE", day) + " " + date(day);
    }

    public String moment(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + " " + time(moment);
    }

    public String time(ZonedDateTime moment) {
        return plain(DateTimeFormatter.ofPattern(pattern(null, FormatStyle.SHORT), locale)
                .format(moment));
    }

    /**
     * A sentence of ours as this person reads it: {@code 9984.00 EUR} and {@code 2026-11-25} in their own form. What is
     * no amount of a known currency and no day of the calendar stays as it is.
     */
    public String sentence(String kept) {
        var amounts = AMOUNT.matcher(kept).replaceAll(found -> Matcher.quoteReplacement(readable(found)));
        return DAY.matcher(amounts).replaceAll(found -> Matcher.quoteReplacement(readableDay(found.group())));
    }

    private String readable(MatchResult found) {
        try {
            return money(Money.of(found.group(1), found.group(2)));
        } catch (IllegalArgumentException e) {
            return found.group();
        }
    }

    private String readableDay(String found) {
        try {
            return date(LocalDate.parse(found));
        } catch (DateTimeParseException e) {
            return found;
        }
    }

    /** What stands before the cents. */
    public char decimal() {
        return symbols().getDecimalSeparator();
    }

    /** For a field of a form: the person's decimal sign, no grouping. */
    public String typed(BigDecimal number) {
        return number.toPlainString().replace('.', symbols().getDecimalSeparator());
    }

    /**
     * A number as this person types it: groups of three or none, and their own decimal sign; empty for anything else,
     * so that nobody's 1.250 is taken for 1,250.
     */
    public Optional<BigDecimal> read(String text) {
        var decimal = symbols().getDecimalSeparator();
        var group = symbols().getGroupingSeparator();
        var compact = plain(text.strip()).replace('’', '\'').replace('−', '-');
        var groups = group == '’' ? "'" : plain(String.valueOf(group));
        var number =
                "-?(\\d+|\\d{1,3}(%s\\d{3})+)(%s\\d+)?".formatted(Pattern.quote(groups), Pattern.quote("" + decimal));
        return compact.matches(number)
                ? Optional.of(new BigDecimal(compact.replace(groups, "").replace(decimal, '.')))
                : Optional.empty();
    }

    /** What {@link #read} accepts, for the sentence that refuses something else. */
    public String example() {
        return number(new BigDecimal("1250.00"), 2);
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(locale);
    }

    @SuppressWarnings("NullAway") // The absent one of the two styles is null in the JDK's method.
    private String pattern(
            @org.jspecify.annotations.Nullable FormatStyle dateStyle,
            @org.jspecify.annotations.Nullable FormatStyle timeStyle) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                dateStyle, timeStyle, IsoChronology.INSTANCE, locale);
    }

    private String written(String pattern, LocalDate day) {
        return plain(DateTimeFormatter.ofPattern(pattern, locale).format(day));
    }

    /** Spaces that every font has and that people can type. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
