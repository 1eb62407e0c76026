package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class WriteOffsTest {

    private static final LocalDate END = LocalDate.parse("2026-12-31");

    @Autowired
    private WriteOffs writeOffs;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Journal journal;

    @Autowired
    private LedgerAudit audit;

    @Autowired
    private Books books;

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private BookedAccount twoInvoices() {
        return books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-05  invoice  INV-2   50.00 EUR  due 2026-02-04
                """);
    }

    private Money giveUp(BookedAccount account, WriteOffReason reason, Set<Long> items) {
        return writeOffs.post(new NewWriteOff(
                account.account(), items, day("2026-06-30"), reason, "gone", "clara", "olive", "key-" + reason));
    }

    @Test
    void writeOffRecordsItsReasonAndApproverOnce() {
        var account = twoInvoices();

        giveUp(account, WriteOffReason.BANKRUPT, Set.of());
        var again = giveUp(account, WriteOffReason.BANKRUPT, Set.of());

        assertThat(again).isEqualTo(eur("150.00"));
        assertThat(writeOffs.of(account.account()))
                .extracting(one -> one.amount() + " " + one.reason().label() + " " + one.requestedBy() + " "
                        + one.approvedBy() + " " + one.stands())
                .containsExactly("150.00 EUR Bankrupt clara olive true");
        assertThat(account.balanceOn("2026-06-29")).isEqualTo(eur("150.00"));
        assertThat(account.balanceOn("2026-06-30")).isEqualTo(eur("0.00"));
        assertThat(audit.run(END)).isEmpty();
    }

    @Test
    void onlyTheChosenItemsAreGivenUp() {
        var account = twoInvoices();

        giveUp(account, WriteOffReason.SMALL_BALANCE, Set.of(account.charge("INV-2")));

        assertThat(account.openOn("2026-06-30")).containsExactly("INV-1 100.00 EUR, 146 days overdue");
    }

    @Test
    void moneyThatComesAfterwardsIsARecoveryAndNotACredit() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.UNCOLLECTABLE, Set.of());

        books.of("2026-08-01  payment  PAY-1  40.00 EUR");
        books.of("2026-08-01  payment  PAY-1  40.00 EUR");

        assertThat(account.balanceOn("2026-08-01")).isEqualTo(eur("0.00"));
        assertThat(account.unappliedOn("2026-08-01")).isEqualTo(eur("0.00"));
        assertThat(account.openOn("2026-08-01")).isEmpty();
        assertThat(writeOffs.recoverable(account.account())).isEqualTo(eur("110.00"));
        assertThat(journal.trialBalance(END).get("EUR"))
                .containsEntry(JournalAccount.RECEIVABLES, eur("0.00"))
                .containsEntry(JournalAccount.BAD_DEBT, eur("150.00"))
                .containsEntry(JournalAccount.BAD_DEBT_RECOVERED, eur("-40.00"))
                .containsEntry(JournalAccount.BANK, eur("40.00"));
        assertThat(audit.run(END)).isEmpty();
    }

    @Test
    void whatComesBeyondTheWriteOffStaysTheCustomers() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.UNCOLLECTABLE, Set.of());

        books.of("2026-08-01  payment  PAY-1  160.00 EUR");

        assertThat(account.unappliedOn("2026-08-01")).isEqualTo(eur("10.00"));
        assertThat(writeOffs.recoverable(account.account())).isEqualTo(eur("0.00"));
    }

    @Test
    void moneyPaysWhatIsOwedBeforeItIsARecovery() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.UNCOLLECTABLE, Set.of());
        books.of("2026-07-10  invoice  INV-3  30.00 EUR  due 2026-07-20");

        books.of("2026-08-01  payment  PAY-1  40.00 EUR");

        assertThat(account.openOn("2026-08-01")).isEmpty();
        assertThat(writeOffs.recoveries(account.account()))
                .extracting(Recovery::amount)
                .containsExactly(eur("10.00"));
    }

    @Test
    void settledDebtIsNotRecovered() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.SETTLEMENT, Set.of());

        books.of("2026-08-01  payment  PAY-1  40.00 EUR");

        assertThat(account.unappliedOn("2026-08-01")).isEqualTo(eur("40.00"));
    }

    @Test
    void recoveryWhosePaymentGoesBackIsGivenUpAgain() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.UNCOLLECTABLE, Set.of());
        books.of(
                """
                2026-08-01  payment  PAY-1  40.00 EUR
                2026-08-05  return   PAY-1
                2026-08-06  return   PAY-1
                """);

        assertThat(account.balanceOn("2026-08-04")).isEqualTo(eur("0.00"));
        assertThat(account.balanceOn("2026-08-05")).isEqualTo(eur("0.00"));
        assertThat(account.openOn("2026-08-31")).isEmpty();
        assertThat(writeOffs.recoverable(account.account())).isEqualTo(eur("150.00"));
        assertThat(audit.run(day("2026-08-04"))).isEmpty();
        assertThat(audit.run(END)).isEmpty();
    }

    @Test
    void writeOffTakenBackLetsWhatCamePayTheItems() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.UNCOLLECTABLE, Set.of());
        books.of("2026-08-01  payment  PAY-1  40.00 EUR");
        var writeOff = writeOffs.of(account.account()).get(0);

        writeOffs.takeBack(account.account(), writeOff.creditId(), day("2026-08-10"), "They pay after all");
        writeOffs.takeBack(account.account(), writeOff.creditId(), day("2026-08-11"), "again");

        assertThat(account.balanceOn("2026-08-09")).isEqualTo(eur("0.00"));
        assertThat(account.balanceOn("2026-08-10")).isEqualTo(eur("110.00"));
        assertThat(account.unappliedOn("2026-08-10")).isEqualTo(eur("0.00"));
        assertThat(writeOffs.of(account.account()))
                .extracting(WriteOff::takenBackOn)
                .containsExactly(day("2026-08-10"));
        assertThat(audit.run(day("2026-08-09"))).isEmpty();
        assertThat(audit.run(END)).isEmpty();
    }

    @Test
    void paymentBookedLateIsARecoveryFromTheWriteOffOn() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.UNCOLLECTABLE, Set.of());

        books.of("2026-06-20  payment  PAY-1  40.00 EUR");

        assertThat(account.balanceOn("2026-06-20")).isEqualTo(eur("110.00"));
        assertThat(account.balanceOn("2026-06-30")).isEqualTo(eur("0.00"));
        assertThat(audit.run(day("2026-06-25"))).isEmpty();
        assertThat(audit.run(END)).isEmpty();
    }

    @Test
    void reinstatedChargeCannotBeCancelled() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.UNCOLLECTABLE, Set.of());
        books.of("2026-08-01  payment  PAY-1  40.00 EUR");

        assertThatThrownBy(() -> ledger.cancelCharge(account.charge("PAY-1"), END, "oops"))
                .hasMessage("PAY-1 was reinstated for a payment: take the payment back instead.");
    }

    @Test
    void reportSumsByReasonAndShowsWhatCameIn() {
        var account = twoInvoices();
        giveUp(account, WriteOffReason.SMALL_BALANCE, Set.of(account.charge("INV-2")));
        giveUp(account, WriteOffReason.BANKRUPT, Set.of());
        books.of("2026-08-01  payment  PAY-1  40.00 EUR");

        var inJune = writeOffs.report(day("2026-06-01"), day("2026-06-30"));
        var inAugust = writeOffs.report(day("2026-08-01"), day("2026-08-31"));

        assertThat(told(inJune))
                .containsExactly("Bankrupt 1 100.00 EUR 0.00 EUR", "Small balance 1 50.00 EUR 0.00 EUR");
        assertThat(told(inAugust)).containsExactly("Bankrupt 0 0.00 EUR 40.00 EUR");
    }

    private static List<String> told(WriteOffReport report) {
        return report.rows().stream()
                .map(row -> row.reason().label() + " " + row.count() + " " + row.writtenOff() + " " + row.recovered())
                .toList();
    }
}
