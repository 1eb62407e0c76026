package io.dunwell.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.integration.NumberStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static String read(String text, @Nullable NumberStyle style) {
        return Amounts.read(text, style, "USD").toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,020.00            | 1020.00",
                "$13.50              | 13.50",
                "$-142.85            | -142.85",
                "-$142.85            | -142.85",
                "(420.81)            | -420.81",
                "($400.00)           | -400.00",
                "420.81-             | -420.81",
                "54273.279999999999  | 54273.279999999999",
                "1,234,567.8         | 1234567.8",
                "12,34,567.80        | 1234567.80",
                "USD 12.00           | 12.00",
                "12.00 USD           | 12.00",
                "US$12.00            | 12.00",
                "1 020.00            | 1020.00",
                "1'020.00            | 1020.00",
                "7                   | 7",
                ".5                  | 0.5"
            })
    void readsWhatHasAPointBeforeTheCents(String text, String amount) {
        assertThat(read(text, NumberStyle.POINT)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.020,00 | 1020.00", "13,50 | 13.50", "-1.234.567,8 | -1234567.8", "1\u00a0020,00 | 1020.00"})
    void readsWhatHasACommaBeforeTheCents(String text, String amount) {
        assertThat(read(text, NumberStyle.COMMA)).isEqualTo(amount);
    }

    @Test
    void amountOfOneReadingNeedsNoStyle() {
        assertThat(read("1.020,50", null)).isEqualTo("1020.50");
        assertThat(read("13.5", null)).isEqualTo("13.5");
        assertThatThrownBy(() -> read("1,020", null))
                .hasMessage("'1,020' can be read in two ways; write it like 1020.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.020,00", "1,02", "1,0200.00", "1.2.3"})
    void amountOfTheOtherStyleIsRefused(String text) {
        assertThatThrownBy(() -> read(text, NumberStyle.POINT))
                .hasMessage(
                        "'%s' does not fit amounts like 1,020.50 (the point stands before the cents); correct it",
                        text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve", "1.2E+05", "--5", "(5", "-", "12 apples"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> read(text, NumberStyle.POINT))
                .hasMessage("'%s' is not an amount; write it like 1020.50", text);
    }

    @Test
    void currencySignMustBeThatOfTheLine() {
        assertThatThrownBy(() -> Amounts.read("€12.00", NumberStyle.POINT, "USD"))
                .hasMessage("'€12.00' is written in EUR but the line is in USD; correct the currency");
        assertThat(Amounts.read("€12.00", NumberStyle.POINT, "EUR")).isEqualByComparingTo("12");
    }

    @Test
    void amountBeyondTheBooksIsRefused() {
        assertThatThrownBy(() -> read("123456789012345", NumberStyle.POINT))
                .hasMessage("'123456789012345' is too large an amount; correct it");
    }
}
