package io.dunwell.messaging.texts;

import io.dunwell.kernel.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Money and dates as the reader's language and country write them. Not thread-safe: one per message. */
final class ReaderFormats {

    private static final Map<Locale, Prototype> PROTOTYPES = new ConcurrentHashMap<>();

    private final Prototype prototype;
    private final Map<String, NumberFormat> money = new ConcurrentHashMap<>(2);

    private record Prototype(NumberFormat money, DateTimeFormatter sentence, DateTimeFormatter table) {

        static Prototype of(Locale locale) {
            return new Prototype(
                    NumberFormat.getCurrencyInstance(locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
        }
    }

    /** @param country ISO 3166; decides separators and the order of day and month */
    ReaderFormats(String language, String country) {
        this.prototype = PROTOTYPES.computeIfAbsent(new Locale(language, country), Prototype::of);
    }

    /** €1,200.00 or 1.200,00 €, with plain spaces, which every phone and printer has. */
    String money(Money amount) {
        var format = money.computeIfAbsent(amount.currency(), this::formatOf);
        return format.format(amount.amount()).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** 3 March 2026: for sentences. */
    String date(LocalDate date) {
        return prototype.sentence().format(date).replace('\u202f', ' ');
    }

    /** 3 Mar 2026 or 03.03.2026: for tables. */
    String shortDate(LocalDate date) {
        return prototype.table().format(date).replace('\u202f', ' ');
    }

    private NumberFormat formatOf(String currency) {
        var format = (NumberFormat) prototype.money().clone();
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Money.decimals(currency));
        format.setMaximumFractionDigits(Money.decimals(currency));
        return format;
    }
}
