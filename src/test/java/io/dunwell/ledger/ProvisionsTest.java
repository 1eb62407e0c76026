package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class ProvisionsTest {

    @Autowired
    private Provisions provisions;

    @Autowired
    private Books books;

    private List<String> told(String date) {
        return provisions.report(LocalDate.parse(date)).totals().stream()
                .flatMap(total -> total.lines().stream())
                .filter(line -> line.open().isPositive())
                .map(line -> line.bucket() + " " + line.open() + " at " + line.percent() + " is " + line.provision())
                .toList();
    }

    @Test
    void theOlderADebtTheMoreIsSetAside() {
        books.of(
                """
                2026-01-05  invoice  INV-1   100.00 EUR  due 2026-02-04
                2026-05-05  invoice  INV-2   100.00 EUR  due 2026-06-04
                2026-05-05  invoice  INV-3  9999 JPY  due 2026-12-04
                """);

        assertThat(told("2026-06-10"))
                .containsExactly(
                        "DAYS_1_30 100.00 EUR at 5 is 5.00 EUR",
                        "OVER_90 100.00 EUR at 50 is 50.00 EUR",
                        "CURRENT 9999 JPY at 1 is 100 JPY");
        assertThat(told("2026-02-10")).containsExactly("DAYS_1_30 100.00 EUR at 5 is 5.00 EUR");
        assertThat(provisions
                        .report(LocalDate.parse("2026-06-10"))
                        .totals()
                        .get(0)
                        .provision())
                .isEqualTo(Money.of("55.00", "EUR"));
    }

    @Test
    void newShareCountsFromItsDayOn() {
        books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04");

        provisions.change(Map.of(Bucket.OVER_90, new BigDecimal("62.5")), LocalDate.parse("2026-07-01"));

        assertThat(told("2026-06-30")).containsExactly("OVER_90 100.00 EUR at 50 is 50.00 EUR");
        assertThat(told("2026-07-01")).containsExactly("OVER_90 100.00 EUR at 62.5 is 62.50 EUR");
    }

    @Test
    void shareAboveAllOfItIsRefused() {
        assertThatThrownBy(() ->
                        provisions.change(Map.of(Bucket.CURRENT, new BigDecimal("101")), LocalDate.parse("2026-07-01")))
                .hasMessage("A share is 0 to 100 percent, not 101: correct it.");
    }
}
