package io.dunwell.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 30, 2026-02-04",
        "2026-01-31, 30, 2026-03-02",
        "2024-01-30, 30, 2024-02-29",
        "2024-02-29, 365, 2025-02-28",
        "2026-06-30, 0, 2026-06-30"
    })
    void netTermsCountCalendarDaysFromTheIssue(LocalDate issued, int days, LocalDate due) {
        assertThat(PaymentTerms.net(days).dueOn(issued)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 0, 2026-01-31",
        "2026-01-31, 0, 2026-01-31",
        "2024-02-10, 0, 2024-02-29",
        "2026-02-10, 0, 2026-02-28",
        "2026-02-10, 30, 2026-03-30",
        "2024-02-10, 30, 2024-03-30"
    })
    void endOfMonthTermsCountFromTheLastDayOfTheMonth(LocalDate issued, int days, LocalDate due) {
        assertThat(PaymentTerms.endOfMonth(days).dueOn(issued)).isEqualTo(due);
    }

    @Test
    void discountRunsFromTheDayOfIssue() {
        var terms = PaymentTerms.net(30).withDiscount(new BigDecimal("2"), 10);

        assertThat(terms.discountUntil(LocalDate.parse("2026-01-25"))).isEqualTo("2026-02-04");
    }

    @Test
    void termsWithoutDiscountHaveNoLastDayForIt() {
        assertThat(PaymentTerms.net(30).discountUntil(LocalDate.parse("2026-01-25")))
                .isNull();
    }

    @Test
    void refusesTermsThatCannotBe() {
        assertThatThrownBy(() -> PaymentTerms.net(-1))
                .isInstanceOf(CustomerRejected.class)
                .hasMessage("Payment terms count 0 to 3650 days; correct the days.");
        assertThatThrownBy(() -> PaymentTerms.net(30).withDiscount(new BigDecimal("100"), 10))
                .hasMessage("A discount is at least 0 and less than 100 percent; correct the percentage.");
    }
}
