package io.dunwell.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.approvals.Authority;
import io.dunwell.approvals.AuthorityFixtures;
import io.dunwell.approvals.Limit;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferFiguresTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @CsvSource({
        // owed, currency, percent, discount, to pay
        "1000.00, EUR, 5, 50.00, 950.00",
        "333.33, EUR, 2.5, 8.33, 325.00",
        "0.20, EUR, 2.5, 0.01, 0.19", // half a cent is rounded up
        "1001, JPY, 2.5, 25, 976", // no decimals
        "100.001, KWD, 2.5, 2.500, 97.501", // three of them
        "99.99, EUR, 33.33, 33.33, 66.66"
    })
    void shareOfWhatIsOwedIsRoundedOnceToTheDecimalsOfTheCurrency(
            String owed, String currency, String percent, String discount, String toPay) {
        var figures = OfferFigures.of(Money.of(owed, currency), percent(percent), null);

        assertThat(figures.discount()).isEqualTo(Money.of(discount, currency));
        assertThat(figures.toPay()).isEqualTo(Money.of(toPay, currency));
        assertThat(figures.toPay().plus(figures.discount())).isEqualTo(figures.owed());
    }

    @Test
    void orderIsDiscountedAndTheOldDebtIsPaidInFull() {
        var figures = OfferFigures.of(eur("1000.00"), percent("5"), new Order("4711", "", eur("2500.00")));

        assertThat(figures.toPay()).isEqualTo(eur("1000.00"));
        assertThat(figures.discount()).isEqualTo(eur("125.00"));
        assertThat(figures.orderToPay()).isEqualTo(eur("2375.00"));
    }

    @Test
    void discountIsMoreThanNothingAndLessThanEverything() {
        assertThatThrownBy(() -> OfferFigures.of(Money.of("10", "JPY"), percent("2.5"), null))
                .hasMessage("The discount comes to nothing of 10 JPY: enter more.");
        assertThatThrownBy(() -> OfferFigures.of(eur("10.00"), new Discount.Sum(eur("10.00")), null))
                .hasMessage("A discount of 10.00 EUR leaves nothing of 10.00 EUR: enter less.");
        assertThatThrownBy(() -> percent("100"))
                .hasMessage("A discount of 100 % cannot be given: enter more than 0 and less than 100.");
        assertThatThrownBy(() -> percent("2.345"))
                .hasMessage("A discount of 2.345 % is too exact: use at most two decimals.");
    }

    @Test
    void justTheLimitIsWithinItAlsoWhenItIsRoundedUp() {
        var authority = AuthorityFixtures.of(Map.of(Limit.DISCOUNT, new BigDecimal("2.5")));

        assertThat(beyond(authority, "0.20", percent("2.5"), null, 7)).isEmpty();
        assertThat(beyond(authority, "1000.00", percent("2.51"), null, 7))
                .containsExactly(
                        "A discount of 25.10 EUR is more than the 2.5 % of what is owed (25.00 EUR) you may give.");
    }

    @Test
    void orderHasALimitOfItsOwnAndSoHaveTheDays() {
        var authority = AuthorityFixtures.of(
                Map.of(Limit.ORDER_DISCOUNT, new BigDecimal("5"), Limit.OFFER_DAYS, new BigDecimal("14")));

        assertThat(beyond(authority, "1000.00", percent("9"), null, 14)).isEmpty();
        assertThat(beyond(authority, "1000.00", percent("9"), new Order("4711", "", eur("200.00")), 15))
                .containsExactly(
                        "A discount of 18.00 EUR is more than the 5 % of the order (10.00 EUR) you may give.",
                        "It stays open for 15 days; you may offer 14.");
    }

    private static List<String> beyond(
            Authority authority, String owed, Discount discount, @Nullable Order order, int days) {
        var wanted = new OfferWanted(
                new AccountId(1, "EUR"), Set.of(1L), discount, order, null, TODAY, TODAY.plusDays(days));
        return OfferLimits.check(authority, wanted, OfferFigures.of(eur(owed), discount, order));
    }

    private static Discount percent(String percent) {
        return new Discount.Percent(new BigDecimal(percent));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
