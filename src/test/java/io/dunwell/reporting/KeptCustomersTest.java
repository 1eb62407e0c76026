package io.dunwell.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.cases.Receivables;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.reporting.KeptReport.Row;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether customers bought again after they were late, on Wednesday, 18 November 2026. */
@DunwellTest
class KeptCustomersTest {

    private static final LocalDate TODAY = Receivables.TODAY;
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final Period YEAR = new Period(TODAY.minusYears(1), TODAY);

    @Autowired
    KeptCustomers kept;

    @Autowired
    EndedCases ended;

    @Autowired
    Ledger ledger;

    @BeforeEach
    void aCompany(@Autowired Receivables receivables) {
        receivables.found();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 0, 0, on the day itself",
        "2026-03-03, 1, 1, the day after",
        "2026-05-31, 1, 1, on the ninetieth day",
        "2026-06-01, 0, 1, on the ninety-first",
        "2026-08-29, 0, 1, on the hundred and eightieth",
        "2026-08-30, 0, 0, on the next"
    })
    void anInvoiceCountsFromTheDayAfterThroughTheLastDayOfItsWindow(
            LocalDate invoiced, long within90, long within180, String when) {
        var account = ended.paid("1", MARCH, 10);
        ended.invoiced(account, "NEW", invoiced, "50.00", "EUR");

        var paid = kept.report(YEAR, TODAY).paid();

        assertThat(paid.within90()).as(when).isEqualTo(new Share(within90, 1));
        assertThat(paid.within180()).as(when).isEqualTo(new Share(within180, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-19, 1, 0, 91 days ago",
        "2026-08-20, 0, 0, 90 days ago",
        "2026-05-21, 1, 1, 181 days ago",
        "2026-05-22, 1, 0, 180 days ago"
    })
    void onlyWhoseWindowIsOverCounts(LocalDate endedOn, long over90, long over180, String when) {
        var account = ended.paid("1", endedOn, 10);
        ended.invoiced(account, "NEW", endedOn.plusDays(1), "50.00", "EUR");

        var paid = kept.report(YEAR, TODAY).paid();

        assertThat(paid.within90()).as(when).isEqualTo(new Share(over90, over90));
        assertThat(paid.within180()).as(when).isEqualTo(new Share(over180, over180));
        assertThat(paid.again()).as("so far").isEqualTo(new Share(1, 1));
    }

    @Test
    void thoseWhoPaidStandBesideThoseWrittenOffByHowFarItHadGone() {
        var early = ended.paid("1", MARCH, 5);
        ended.paid("2", MARCH, 60);
        ended.writtenOff("3", MARCH, 60);
        ended.invoiced(early, "NEW", MARCH.plusDays(10), "50.00", "EUR");

        var report = kept.report(YEAR, TODAY);

        assertThat(report.rows())
                .extracting(Row::outcome, Row::stage, Row::customers, Row::within90)
                .containsExactly(
                        tuple("PAID", 1, 1L, new Share(1, 1)),
                        tuple("PAID", 3, 1L, new Share(0, 1)),
                        tuple("WRITTEN_OFF", 3, 1L, new Share(0, 1)));
        assertThat(report.paid().within90()).isEqualTo(new Share(1, 2));
        assertThat(report.otherwise().within90()).isEqualTo(new Share(0, 1));
    }

    @Test
    void moneyInvoicedSinceIsToldByCurrencyWithoutWhatWasCancelled() {
        var account = ended.paid("1", MARCH, 10);
        ended.invoiced(account, "N-1", MARCH.plusDays(200), "50.00", "EUR");
        ended.invoiced(account, "N-2", MARCH.plusDays(10), "70.00", "USD");
        ended.invoiced(account, "N-3", MARCH.minusDays(1), "9.00", "EUR");
        var wrong = ended.invoiced(account, "N-4", MARCH.plusDays(5), "900.00", "EUR");
        ledger.cancelCharge(wrong, MARCH.plusDays(6), "Sent twice");

        assertThat(kept.report(YEAR, TODAY).paid().invoiced())
                .containsExactly(Money.of("50.00", "EUR"), Money.of("70.00", "USD"));
    }

    @Test
    void aCustomerCountsOnceWithTheFirstCaseThatEndedInThePeriod() {
        ended.paid("1", MARCH, 10);
        ended.paid("1", MARCH.plusDays(40), 5);

        var report = kept.report(YEAR, TODAY);

        assertThat(report.paid().customers()).isEqualTo(1);
        assertThat(report.paid().within90())
                .as("the second bill came after the first case")
                .isEqualTo(new Share(1, 1));
        assertThat(kept.report(new Period(MARCH.plusDays(1), TODAY), TODAY)
                        .paid()
                        .within90())
                .isEqualTo(new Share(0, 1));
        assertThat(kept.report(new Period(TODAY, TODAY), TODAY).rows()).isEmpty();
    }
}
