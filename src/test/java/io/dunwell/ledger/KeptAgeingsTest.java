package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@DunwellTest
class KeptAgeingsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-10");

    @Autowired
    private Ageings ageings;

    @Autowired
    private KeptAgeings kept;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void inTheNight() {
        clock.moveTo(Instant.parse("2026-02-10T02:00:00Z"));
    }

    @Test
    void keptDayIsTheWholeLedgerWhateverIsPostedLater() {
        var histories = new ArrayList<RandomHistory>();
        for (int seed = 0; seed < 16; seed++) {
            histories.add(new RandomHistory(ledger, books.customer("history " + seed), seed));
        }
        histories.forEach(history -> history.happen(12));
        someDollars();
        clock.moveTo(Instant.parse("2026-02-10T02:03:00Z"));

        ageings.keep(DAY);
        assertThatKeptDayIsTheWholeLedger();
        clock.moveTo(Instant.parse("2026-02-10T09:00:00Z"));
        for (int round = 0; round < 4; round++) {
            histories.subList(3 * round, 3 * round + 4).forEach(history -> history.happen(8));
            books.of("customer New %d\n2026-01-05  invoice  N-%d  10.00 EUR  due 2026-02-04".formatted(round, round));
            assertThatKeptDayIsTheWholeLedger();
        }
        histories.forEach(history -> history.happen(6));
        assertThatKeptDayIsTheWholeLedger();
    }

    @Test
    void whatWasPaidSinceIsGoneAndWhatWasNotIsReadFromTheKeptRows() {
        books.of(
                """
                customer Alder
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                customer Birch
                2026-01-05  invoice  INV-2  300.00 EUR  due 2026-02-04
                """);
        var birch = books.customer("Birch");
        clock.moveTo(Instant.parse("2026-02-10T02:04:00Z"));
        ageings.keep(DAY);
        jdbc.sql("update kept_ageing set due_d1_30 = 301 where customer_id = ?")
                .param(birch)
                .update();
        clock.moveTo(Instant.parse("2026-02-10T09:00:00Z"));

        books.of("customer Alder\n2026-02-10  payment  PAY-1  100.00 EUR");

        var page = ageings.accounts(DAY, Basis.DUE_DATE, PageRequest.of(0, 50));
        assertThat(page.getTotalElements()).isEqualTo(1);
        assertThat(page.getContent())
                .extracting(AccountAgeing::account, row -> row.aged().overdue())
                .containsExactly(tuple(birch, "301.00"));
        assertThat(ageings.asOf(DAY, Basis.DUE_DATE).totals().get(0).aged().overdue())
                .isEqualTo(Money.of("300.00", "EUR"));
    }

    @Test
    void rowThatWasCommittedLateIsCounted() {
        books.of("customer Cedar\n2026-01-05  invoice  INV-3  5.00 EUR  due 2026-02-04");
        clock.moveTo(Instant.parse("2026-02-10T02:05:00Z"));
        ageings.keep(DAY);
        clock.moveTo(Instant.parse("2026-02-10T02:05:00Z").minus(Duration.ofMinutes(4)));

        books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-06  payment  PAY-1   30.00 EUR
                customer Birch
                2026-01-06  payment  PAY-2   25.00 EUR
                """);

        assertThat(ageings.asOf(DAY, Basis.DUE_DATE).totals().get(0).aged().overdue())
                .isEqualTo(Money.of("75.00", "EUR"));
        assertThatKeptDayIsTheWholeLedger();
    }

    @Test
    void onlyOneDayIsKeptAndOthersAreAgedFromTheRows() {
        books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04");

        ageings.keep(DAY);
        ageings.keep(DAY.plusDays(1));
        ageings.keep(DAY.plusDays(1));

        assertThat(kept.of(DAY, Basis.DUE_DATE)).isEmpty();
        assertThat(kept.unapplied(DAY)).isEmpty();
        assertThat(ageings.asOf(DAY, Basis.DUE_DATE).totals()).hasSize(1);
        assertThat(kept.of(DAY.plusDays(1), Basis.INVOICE_DATE).orElseThrow().totals())
                .hasSize(1);
    }

    private void someDollars() {
        books.of(
                """
                customer Dollars
                2026-01-05  invoice  INV-1  100.00 USD  due 2026-02-04
                2026-01-05  invoice  INV-2  100.00 EUR  due 2026-02-04
                2026-01-06  payment  PAY-1  130.00 USD
                """);
    }

    private void assertThatKeptDayIsTheWholeLedger() {
        assertThat(ageings.unapplied(DAY)).isEqualTo(ageings.unappliedInAll(DAY));
        for (var basis : Basis.values()) {
            assertThat(kept.of(DAY, basis)).isPresent();
            assertThat(ageings.asOf(DAY, basis).totals()).isEqualTo(ageings.totals(DAY, basis));
            assertThatPagesAreTheSame(basis);
        }
    }

    private void assertThatPagesAreTheSame(Basis basis) {
        for (int number = 0; number < 8; number++) {
            var page = PageRequest.of(number, 3);
            var whole = ageings.accountsOfAll(DAY, basis, page);
            assertThat(ageings.accounts(DAY, basis, page).getContent()).isEqualTo(whole.getContent());
            if (!whole.isEmpty()) {
                assertThat(ageings.accounts(DAY, basis, page).getTotalElements())
                        .isEqualTo(whole.getTotalElements());
            }
        }
    }

    private static org.assertj.core.groups.Tuple tuple(long customer, String euros) {
        return org.assertj.core.groups.Tuple.tuple(new AccountId(customer, "EUR"), Money.of(euros, "EUR"));
    }
}
