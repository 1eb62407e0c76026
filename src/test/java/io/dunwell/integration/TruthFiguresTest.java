package io.dunwell.integration;

import static io.dunwell.integration.IntakeFixtures.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Customers;
import io.dunwell.ledger.AccountAgeing;
import io.dunwell.ledger.Ageings;
import io.dunwell.ledger.Basis;
import io.dunwell.ledger.Bucket;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real exports go in as they are, and the ledger ages them to the cent as two other programs did. */
@DunwellTest
class TruthFiguresTest {

    @Autowired
    private IntakeFixtures intake;

    @Autowired
    private Ageings ageings;

    @Autowired
    private Customers customers;

    @BeforeEach
    void company() {
        intake.company();
    }

    @Test
    void paymentHistoryOfIbm() {
        var run = intake.mapped(
                PublicData.file("payment-history/WA_Fn-UseC_-Accounts-Receivable.csv"),
                ImportKind.INVOICES,
                "ibm-payment-history",
                Answers.NONE);

        assertThat(run.message()).isEmpty();
        assertThat(counts(run)).isEqualTo("2466 read: 2466 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        agesLike("aging_ibm.csv");
        hasCustomersLike("ibm-payment-history", "customers_ibm_2012-06-30.csv", LocalDate.parse("2012-06-30"));
        hasCustomersLike("ibm-payment-history", "customers_ibm_2013-06-30.csv", LocalDate.parse("2013-06-30"));
    }

    @Test
    void openItemsOfALargeFirm() {
        var run = intake.mapped(
                PublicData.file("open-items/highradius_open_items_ddmmyyyy.csv"),
                ImportKind.INVOICES,
                "highradius-open-items",
                Answers.NONE);

        assertThat(counts(run)).isEqualTo("9681 read: 9681 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        agesLike("aging_hr.csv");
        hasCustomersLike("highradius", "customers_hr_2020-05-31.csv", LocalDate.parse("2020-05-31"));
    }

    @Test
    void invoicesOfInvoiceNinja() {
        var run = intake.mapped(
                PublicData.file("accounting-exports/invoiceninja_invoice.csv"),
                ImportKind.INVOICES,
                "invoice-ninja-invoices",
                Answers.NONE.withCurrency("USD"));

        assertThat(counts(run)).isEqualTo("401 read: 401 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        agesLike("aging_ninja.csv");
    }

    private void agesLike(String truth) {
        for (var row : PublicData.truth(truth)) {
            var date = LocalDate.parse(row[0]);
            assertThat(aged(date)).as("%s as of %s", truth, date).isEqualTo(String.join(" ", List.of(row)));
        }
    }

    /** The ageing as of a date, in the order of columns of the truth files. */
    private String aged(LocalDate date) {
        var report = ageings.asOf(date, Basis.DUE_DATE);
        var accounts = new ArrayList<AccountAgeing>();
        ageings.forEachAccount(date, Basis.DUE_DATE, accounts::add);
        var overdue = accounts.stream()
                .filter(account -> account.aged().overdue().isPositive())
                .toList();
        var worst =
                overdue.stream().collect(Collectors.groupingBy(account -> account.worst(date), Collectors.counting()));
        return report.totals().stream()
                .map(total -> String.join(
                        " ",
                        date.toString(),
                        total.currency(),
                        total.aged().total().amount().toPlainString(),
                        total.aged().in(Bucket.CURRENT).amount().toPlainString(),
                        total.aged().in(Bucket.DAYS_1_30).amount().toPlainString(),
                        total.aged().in(Bucket.DAYS_31_60).amount().toPlainString(),
                        total.aged().in(Bucket.DAYS_61_90).amount().toPlainString(),
                        total.aged().in(Bucket.OVER_90).amount().toPlainString(),
                        total.aged().overdue().amount().toPlainString(),
                        String.valueOf(total.openItems()),
                        String.valueOf(total.overdueItems()),
                        String.valueOf(accounts.size()),
                        String.valueOf(overdue.size()),
                        String.valueOf(worst.getOrDefault(Bucket.DAYS_1_30, 0L)),
                        String.valueOf(worst.getOrDefault(Bucket.DAYS_31_60, 0L)),
                        String.valueOf(worst.getOrDefault(Bucket.DAYS_61_90, 0L)),
                        String.valueOf(worst.getOrDefault(Bucket.OVER_90, 0L))))
                .collect(Collectors.joining("; "));
    }

    private void hasCustomersLike(String source, String truth, LocalDate date) {
        var known = new ArrayList<String>();
        ageings.forEachAccount(date, Basis.DUE_DATE, account -> known.add(told(account, date)));
        var expected = PublicData.truth(truth).stream()
                .map(row -> "%d %s %s %s %s %s %s"
                        .formatted(
                                customers.find(source, row[0]).orElseThrow().id(),
                                row[1],
                                row[2],
                                row[3],
                                row[4],
                                row[5],
                                row[6]))
                .toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String told(AccountAgeing account, LocalDate date) {
        return "%d %s %s %s %d %d %d"
                .formatted(
                        account.account().customerId(),
                        account.account().currency(),
                        account.aged().total().amount().toPlainString(),
                        account.aged().overdue().amount().toPlainString(),
                        account.openItems(),
                        account.overdueItems(),
                        date.toEpochDay() - account.oldest().toEpochDay());
    }
}
