package io.dunwell.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-GB | €12,480.00   | −€12,480.00   | 12,480.00 | 62%  | CHF 5.00
            en-US | €12,480.00   | −€12,480.00   | 12,480.00 | 62%  | CHF 5.00
            de-DE | 12.480,00 €  | −12.480,00 €  | 12.480,00 | 62 % | 5,00 CHF
            """)
    void moneyAmountsAndPercentFollowTheReader(
            String tag, String money, String negative, String amount, String percent, String francs) {
        var written = written(tag);
        var euros = Money.of("12480.00", "EUR");

        assertThat(written.money(euros)).isEqualTo(money);
        assertThat(written.money(euros.negated())).isEqualTo(negative);
        assertThat(written.amount(euros)).isEqualTo(amount);
        assertThat(written.percent(61.6)).isEqualTo(percent);
        assertThat(written.money(Money.of("5.00", "CHF"))).isEqualTo(francs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-GB | 8 Nov 2026  | 8 Nov  | Sun 8 Nov 2026   | 8 Nov 2026 14:05
            en-US | Nov 8, 2026 | Nov 8  | Sun Nov 8, 2026  | Nov 8, 2026 2:05 PM
            de-DE | 08.11.2026  | 08.11. | So 08.11.2026    | 08.11.2026 14:05
            sv-SE | 8 nov. 2026 | 8 nov. | sön 8 nov. 2026  | 8 nov. 2026 14:05
            nl-NL | 8 nov. 2026 | 8 nov. | zo 8 nov. 2026   | 8 nov. 2026 14:05
            """)
    void datesFollowTheReader(String tag, String date, String shortDate, String weekday, String moment) {
        var written = written(tag);

        assertThat(written.date(DAY)).isEqualTo(date);
        assertThat(written.shortDate(DAY)).isEqualTo(shortDate);
        assertThat(written.weekday(DAY).replace(".", "")).isEqualTo(weekday.replace(".", ""));
        assertThat(written.moment(DAY.atTime(14, 5).atZone(ZoneId.of("UTC")))).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-GB | 8 November       | 8 November 2025
            en-US | November 8       | November 8, 2025
            de-DE | 8. November      | 8. November 2025
            es-ES | 8 de noviembre   | 8 de noviembre de 2025
            """)
    void sentencesSpellTheMonthAndNameAnotherYear(String tag, String thisYear, String lastYear) {
        var written = written(tag);

        assertThat(written.spelledDay(DAY, DAY)).isEqualTo(thisYear);
        assertThat(written.spelledDay(DAY.minusYears(1), DAY)).isEqualTo(lastYear);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-GB | 1250     | 1250
            en-GB | 1,250.50 | 1250.50
            en-GB | 1250.5   | 1250.5
            en-US | -3.20    | -3.20
            de-DE | 1.250,50 | 1250.50
            de-DE | 1250,5   | 1250.5
            de-DE | 1.250    | 1250
            de-CH | 1'250.50 | 1250.50
            sv-SE | 1 250,50 | 1250.50
            """)
    void amountsAreReadAsTheyAreTyped(String tag, String typed, BigDecimal amount) {
        assertThat(written(tag).read(typed)).contains(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-GB | 1250,50
            en-GB | 1.250,50
            en-US | 12,50
            de-DE | 1250.50
            de-DE | 1,250.50
            de-DE | 12.50
            en-GB | 1 250
            en-GB | many
            en-GB | 1e3
            """)
    void amountsWithAnotherSignAreNotGuessed(String tag, String typed) {
        assertThat(written(tag).read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de-DE", "de-CH", "fr-FR", "pl-PL", "sv-SE", "nb-NO", "pt-PT"})
    void whatIsWrittenCanBeTyped(String tag) {
        var written = written(tag);

        assertThat(written.read(written.amount(Money.of("-1234567.89", "EUR"))))
                .contains(new BigDecimal("-1234567.89"));
        assertThat(written.read(written.typed(new BigDecimal("1234567.89")))).contains(new BigDecimal("1234567.89"));
    }

    @Test
    void theFirstWishThatCanBeMetIsTaken() {
        var swedish = CompanyFixtures.nordlys(CompanyMode.LIVE);

        assertThat(WrittenLocales.of(wishes("tlh", "de", "en-US"), swedish)).contains(Locale.GERMANY);
        assertThat(WrittenLocales.of(wishes("en-US"), swedish)).contains(Locale.US);
        assertThat(WrittenLocales.of(wishes("tlh"), swedish)).isEmpty();
    }

    @Test
    void withoutAWishItIsWrittenAsInTheCompanysCountry() {
        assertThat(WrittenLocales.in(CompanyFixtures.nordlys(CompanyMode.LIVE)))
                .isEqualTo(Locale.forLanguageTag("sv-SE"));
        assertThat(WrittenLocales.in(null)).isEqualTo(Locale.UK);
    }

    private static List<Locale> wishes(String... tags) {
        return List.of(tags).stream().map(Locale::forLanguageTag).toList();
    }

    private static Written written(String tag) {
        return Written.as(Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            9984.00 EUR off, pay by 2026-11-25 | €9,984.00 off, pay by 25 Nov 2026 | 9.984,00 € off, pay by 25.11.2026
            owes 12 JPY and -3.500 KWD.        | owes JP¥ 12 and −KWD 3.500.        | owes 12 ¥ and −3,500 KWD.
            INV-2026-11-25 of 100 DAYS         | INV-2026-11-25 of 100 DAYS         | INV-2026-11-25 of 100 DAYS
            due 2026-02-30, part 4.5 XYZ       | due 2026-02-30, part 4.5 XYZ       | due 2026-02-30, part 4.5 XYZ
            1,250.00 EUR and A12.00 EUR        | 1,250.00 EUR and A12.00 EUR        | 1,250.00 EUR and A12.00 EUR
            """)
    void keptSentencesAreReadInTheReadersForm(String kept, String british, String german) {
        assertThat(written("en-GB").sentence(kept)).isEqualTo(british);
        assertThat(written("de-DE").sentence(kept)).isEqualTo(german);
    }
}
