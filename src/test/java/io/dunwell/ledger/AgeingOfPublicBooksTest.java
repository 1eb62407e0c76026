package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures that two other programs computed from the same files, reproduced to the cent. */
@DunwellTest
class AgeingOfPublicBooksTest {

    @Autowired
    private PublicBooks publicBooks;

    @Autowired
    private Ageings ageings;

    @Autowired
    private LedgerAudit audit;

    @Test
    void twoYearsOfInvoicesAndPaymentsAgeAsOthersAgedThem() {
        var numbers = publicBooks.paymentHistory();

        assertThatTotalsAreThoseOf("truth/aging_ibm.csv");
        assertThatAccountsAreThoseOf("2012-06-30", "truth/customers_ibm_2012-06-30.csv", numbers);
        assertThatAccountsAreThoseOf("2013-06-30", "truth/customers_ibm_2013-06-30.csv", numbers);
        assertThat(audit.run(LocalDate.parse("2013-01-15"))).isEmpty();
        assertThat(ageings.asOf(LocalDate.parse("2014-01-09"), Basis.DUE_DATE).totals())
                .isEmpty();
    }

    @Test
    void openItemsOfALargeFirmAgeAsOthersAgedThem() {
        var numbers = publicBooks.openItems();

        assertThatTotalsAreThoseOf("truth/aging_hr.csv");
        assertThatAccountsAreThoseOf("2020-05-31", "truth/customers_hr_2020-05-31.csv", numbers);
    }

    @Test
    void accountingExportAgesAsOthersAgedIt() {
        publicBooks.accountingExport();

        assertThatTotalsAreThoseOf("truth/aging_ninja.csv");
    }

    private void assertThatTotalsAreThoseOf(String truth) {
        var expected = PublicBooks.read(truth, 0);
        assertThat(expected).isNotEmpty();
        for (var row : expected) {
            assertThat(totals(LocalDate.parse(row.getField("asof")))).isEqualTo(String.join(",", row.getFields()));
        }
    }

    private void assertThatAccountsAreThoseOf(String date, String truth, Map<Long, String> numbers) {
        var day = LocalDate.parse(date);
        var rows = accounts(day).stream().map(account -> line(account, day, numbers));
        var expected = PublicBooks.read(truth, 0).stream().map(AgeingOfPublicBooksTest::line);

        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    /** In the columns of the files of totals. */
    private String totals(LocalDate day) {
        var total = ageings.asOf(day, Basis.DUE_DATE).totals().get(0);
        var aged = total.aged();
        var accounts = accounts(day);
        var fields = new ArrayList<Object>(
                List.of(day, total.currency(), aged.total().amount()));
        for (var bucket : Bucket.values()) {
            fields.add(aged.in(bucket).amount());
        }
        fields.addAll(List.of(
                aged.overdue().amount(),
                total.openItems(),
                total.overdueItems(),
                accounts.size(),
                count(accounts, account -> account.overdueItems() > 0)));
        for (var bucket : List.of(Bucket.DAYS_1_30, Bucket.DAYS_31_60, Bucket.DAYS_61_90, Bucket.OVER_90)) {
            fields.add(count(accounts, account -> account.worst(day) == bucket));
        }
        return String.join(",", fields.stream().map(Object::toString).toList());
    }

    private static long count(List<AccountAgeing> accounts, Predicate<AccountAgeing> which) {
        return accounts.stream().filter(which).count();
    }

    private List<AccountAgeing> accounts(LocalDate day) {
        var accounts = new ArrayList<AccountAgeing>();
        ageings.forEachAccount(day, Basis.DUE_DATE, accounts::add);
        return accounts;
    }

    /** In the columns of the files of accounts. */
    private static String line(AccountAgeing account, LocalDate day, Map<Long, String> numbers) {
        return String.join(
                ",",
                numbers.get(account.account().customerId()),
                account.account().currency(),
                account.aged().total().amount().toString(),
                account.aged().overdue().amount().toString(),
                String.valueOf(account.openItems()),
                String.valueOf(account.overdueItems()),
                String.valueOf(day.toEpochDay() - account.oldest().toEpochDay()),
                label(account.worst(day)));
    }

    private static String line(NamedCsvRecord row) {
        return String.join(",", row.getFields());
    }

    private static String label(Bucket bucket) {
        return switch (bucket) {
            case CURRENT -> "current";
            case DAYS_1_30 -> "1-30";
            case DAYS_31_60 -> "31-60";
            case DAYS_61_90 -> "61-90";
            case OVER_90 -> "90+";
        };
    }
}
