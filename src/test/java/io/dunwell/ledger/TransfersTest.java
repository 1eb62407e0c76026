package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DunwellTest
class TransfersTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    @Autowired
    private Transfers transfers;

    @Autowired
    private Journal journal;

    @Autowired
    private LedgerAudit audit;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void whatAnAgencyHoldsIsNotInTheBank() {
        var account = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-06-30  payment  PAY-1  100.00 EUR
                """);

        transfers.post(account.account(), TransferKind.COLLECTED_BY_AGENCY, eur("100.00"), DAY, "Statement 1", "held");
        transfers.post(account.account(), TransferKind.COLLECTED_BY_AGENCY, eur("100.00"), DAY, "Statement 1", "held");
        transfers.post(account.account(), TransferKind.COMMISSION, eur("25.00"), DAY, "Statement 1", "share");
        transfers.post(account.account(), TransferKind.REMITTANCE, eur("75.00"), DAY, "Statement 1", "paid");

        assertThat(journal.trialBalance(DAY).get("EUR"))
                .containsEntry(JournalAccount.BANK, eur("75.00"))
                .containsEntry(JournalAccount.COMMISSION, eur("25.00"))
                .containsEntry(JournalAccount.HELD_BY_AGENCIES, eur("0.00"))
                .containsEntry(JournalAccount.RECEIVABLES, eur("0.00"));
        assertThat(audit.run(DAY)).isEmpty();
    }

    @Test
    void takenBackItLeavesNothing() {
        var account = books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04");
        transfers.post(account.account(), TransferKind.COMMISSION, eur("25.00"), DAY, "Statement 1", "share");

        transfers.takeBack("share", DAY);
        transfers.takeBack("share", DAY);
        transfers.takeBack("never", DAY);

        assertThat(journal.trialBalance(DAY).get("EUR")).containsEntry(JournalAccount.COMMISSION, eur("0.00"));
        assertThat(journal.of(account.account(), DAY))
                .extracting(line -> line.account() + " " + line.amount())
                .contains("COMMISSION 25.00 EUR", "COMMISSION -25.00 EUR");
    }

    @Test
    void rowsAreOnlyAdded() {
        var account = books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04");
        transfers.post(account.account(), TransferKind.COMMISSION, eur("25.00"), DAY, "Statement 1", "share");

        assertThatThrownBy(() -> jdbc.sql("update transfer set amount = 1").update())
                .isInstanceOf(DataAccessException.class);
    }
}
