package io.dunwell.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void hasTheDecimalsOfItsCurrency() {
        assertThat(Money.of("12.5", "EUR")).hasToString("12.50 EUR");
        assertThat(Money.of("1200", "JPY")).hasToString("1200 JPY");
        assertThat(Money.of("1.2", "KWD")).hasToString("1.200 KWD");
    }

    @Test
    void equalsByValueWhateverZerosCameWithIt() {
        assertThat(Money.of("12.5000", "EUR")).isEqualTo(Money.of("12.5", "EUR"));
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertThatThrownBy(() -> Money.of("1.005", "EUR")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsOnceHalfUp() {
        assertThat(Money.rounded(new BigDecimal("1.005"), "EUR")).isEqualTo(Money.of("1.01", "EUR"));
        assertThat(Money.rounded(new BigDecimal("54273.279999999999"), "USD")).isEqualTo(Money.of("54273.28", "USD"));
    }

    @Test
    void twoCurrenciesNeverMeet() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .hasMessage("Amounts in EUR and USD cannot meet in one calculation");
    }

    @Test
    void partsSumExactlyAndTheLastTakesTheRemainder() {
        assertThat(Money.of("100.00", "EUR").split(3))
                .containsExactly(Money.of("33.33", "EUR"), Money.of("33.33", "EUR"), Money.of("33.34", "EUR"));
    }

    @Test
    void anySplitSumsToTheWhole() {
        var random = new Random(20260302);

        for (int i = 0; i < 1_000; i++) {
            var whole = Money.of(BigDecimal.valueOf(random.nextInt(1_000_000), 2), "USD");
            var parts = whole.split(1 + random.nextInt(36));
            assertThat(parts.stream().reduce(Money.zero("USD"), Money::plus)).isEqualTo(whole);
        }
    }
}
