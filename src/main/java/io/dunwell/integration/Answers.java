package io.dunwell.integration;

import org.jspecify.annotations.Nullable;

/**
 * What a person said about a file where the file itself does not settle it; null where nothing was said.
 *
 * @param encoding name of a character set, e.g. {@code windows-1252}
 * @param separator the sign between cells
 * @param currency ISO 4217, for files without a currency column
 * @param termsDays calendar days from issue to due date, for invoices without a due date
 */
public record Answers(
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable DateOrder dates,
        @Nullable NumberStyle numbers,
        @Nullable String currency,
        @Nullable Integer termsDays) {

    public static final Answers NONE = new Answers(null, null, null, null, null, null);

    public Answers withCurrency(String newCurrency) {
        return new Answers(encoding, separator, dates, numbers, newCurrency, termsDays);
    }

    public Answers withDates(DateOrder order) {
        return new Answers(encoding, separator, order, numbers, currency, termsDays);
    }

    public Answers withNumbers(NumberStyle style) {
        return new Answers(encoding, separator, dates, style, currency, termsDays);
    }

    public Answers withEncoding(String name) {
        return new Answers(name, separator, dates, numbers, currency, termsDays);
    }

    public Answers withTermsDays(int days) {
        return new Answers(encoding, separator, dates, numbers, currency, days);
    }
}
