package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@DunwellTest
class AgeingsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    @Autowired
    private Ageings ageings;

    @Autowired
    private Books books;

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void edgesOfTheBucketsAreCountedInDays() {
        books.of(
                """
                2026-01-01  invoice  DUE-TODAY    1.00 EUR  due 2026-06-30
                2026-01-01  invoice  DAY-1        2.00 EUR  due 2026-06-29
                2026-01-01  invoice  DAY-30       4.00 EUR  due 2026-05-31
                2026-01-01  invoice  DAY-31       8.00 EUR  due 2026-05-30
                2026-01-01  invoice  DAY-60      16.00 EUR  due 2026-05-01
                2026-01-01  invoice  DAY-61      32.00 EUR  due 2026-04-30
                2026-01-01  invoice  DAY-90      64.00 EUR  due 2026-04-01
                2026-01-01  invoice  DAY-91     128.00 EUR  due 2026-03-31
                2026-07-01  invoice  TOMORROW   256.00 EUR  due 2026-03-31
                """);

        var total = ageings.asOf(DAY, Basis.DUE_DATE).totals().get(0);

        assertThat(total.aged())
                .isEqualTo(new Aged(eur("1.00"), eur("6.00"), eur("24.00"), eur("96.00"), eur("128.00")));
        assertThat(total.openItems()).isEqualTo(8);
        assertThat(total.overdueItems()).isEqualTo(7);
    }

    @Test
    void byInvoiceDateEveryChargeAgesFromItsIssue() {
        books.of(
                """
                2026-06-30  invoice  INV-1  1.00 EUR  due 2026-07-30
                2026-05-31  invoice  INV-2  2.00 EUR  due 2026-07-30
                2026-05-30  invoice  INV-3  4.00 EUR  due 2026-07-30
                """);

        var aged = ageings.asOf(DAY, Basis.INVOICE_DATE).totals().get(0).aged();

        assertThat(aged).isEqualTo(new Aged(eur("1.00"), eur("2.00"), eur("4.00"), eur("0.00"), eur("0.00")));
    }

    @Test
    void pastDateIsAgedFromWhatHappenedByThen() {
        books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-02-10  payment  PAY-1   30.00 EUR
                2026-02-20  payment  PAY-2   70.00 EUR
                2026-02-25  return   PAY-2
                """);

        assertThat(overdueOn("2026-02-04")).isEqualTo("0.00 EUR");
        assertThat(overdueOn("2026-02-09")).isEqualTo("100.00 EUR");
        assertThat(overdueOn("2026-02-10")).isEqualTo("70.00 EUR");
        assertThat(ageings.asOf(LocalDate.parse("2026-02-20"), Basis.DUE_DATE).totals())
                .isEmpty();
        assertThat(overdueOn("2026-02-25")).isEqualTo("70.00 EUR");
    }

    @Test
    void currenciesHaveTheirOwnTotals() {
        books.of(
                """
                2026-01-05  invoice  INV-1  100.00 USD  due 2026-02-04
                2026-01-05  invoice  INV-2   50.00 EUR  due 2026-02-04
                2026-01-05  payment  PAY-1   70.00 EUR
                """);

        var totals = ageings.asOf(DAY, Basis.DUE_DATE).totals();

        assertThat(totals).extracting(AgeingReport.Total::currency).containsExactly("USD");
        assertThat(ageings.unapplied(DAY)).containsOnly(Map.entry("EUR", eur("20.00")));
    }

    @Test
    void mostOverdueAccountsComeFirst() {
        books.of(
                """
                customer Alder
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                customer Birch
                2026-01-05  invoice  INV-2  300.00 EUR  due 2026-02-04
                2026-06-01  invoice  INV-3  900.00 EUR  due 2026-07-04
                customer Cedar
                2026-06-01  invoice  INV-4  999.00 EUR  due 2026-07-04
                """);

        var page = ageings.accounts(DAY, Basis.DUE_DATE, PageRequest.of(0, 2));

        assertThat(page.getTotalElements()).isEqualTo(3);
        assertThat(page.getContent())
                .extracting(row -> row.account().customerId() + " " + row.aged().overdue() + " " + row.worst(DAY))
                .containsExactly(
                        books.customer("Birch") + " 300.00 EUR OVER_90",
                        books.customer("Alder") + " 100.00 EUR OVER_90");
    }

    @Test
    void everyAccountPassesByOnce() {
        for (int i = 0; i < 7; i++) {
            books.of("customer C%d\n2026-01-05  invoice  INV-%d  10.00 EUR  due 2026-02-04".formatted(i, i));
        }
        var seen = new ArrayList<AccountId>();

        ageings.forEachAccount(DAY, Basis.DUE_DATE, account -> seen.add(account.account()));

        assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    private String overdueOn(String day) {
        return ageings.asOf(LocalDate.parse(day), Basis.DUE_DATE)
                .totals()
                .get(0)
                .aged()
                .overdue()
                .toString();
    }
}
