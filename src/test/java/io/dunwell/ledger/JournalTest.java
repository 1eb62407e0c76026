package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class JournalTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    @Autowired
    private Journal journal;

    @Autowired
    private Books books;

    @ParameterizedTest
    @EnumSource(ChargeKind.class)
    void chargesOfEveryKindAreDebitedToReceivables(ChargeKind kind) {
        assertThat(PostingTemplate.of(kind).debit()).isEqualTo(JournalAccount.RECEIVABLES);
        assertThat(PostingTemplate.of(kind).credit()).isNotEqualTo(JournalAccount.RECEIVABLES);
    }

    @ParameterizedTest
    @EnumSource(CreditKind.class)
    void creditsOfEveryKindAreCreditedToReceivables(CreditKind kind) {
        assertThat(PostingTemplate.of(kind).credit()).isEqualTo(JournalAccount.RECEIVABLES);
        assertThat(PostingTemplate.of(kind).debit()).isNotEqualTo(JournalAccount.RECEIVABLES);
    }

    @Test
    void everyPostingIsTwoLinesThatSumToZero() {
        var account = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-10  payment  PAY-1   40.00 EUR
                """);

        assertThat(journal.of(account.account(), DAY))
                .extracting(line -> line.on() + " " + line.account() + " " + line.amount())
                .containsExactly(
                        "2026-01-05 RECEIVABLES 100.00 EUR",
                        "2026-01-05 SALES -100.00 EUR",
                        "2026-01-10 BANK 40.00 EUR",
                        "2026-01-10 RECEIVABLES -40.00 EUR");
    }

    @Test
    void trialBalanceSumsToZeroAndItsReceivablesAreTheBalances() {
        var account = books.of(
                """
                2026-01-05  invoice    INV-1  1000.00 EUR  due 2026-02-04  discount 2 until 2026-01-15
                2026-01-05  invoice    INV-2   200.00 EUR  due 2026-02-04
                2026-01-06  fee        FEE      10.00 EUR  due 2026-01-06
                2026-01-10  payment    PAY-1   980.00 EUR
                2026-01-12  payment    PAY-2    50.00 EUR
                2026-01-14  return     PAY-2
                2026-02-01  invoice    INV-3    70.00 EUR  due 2026-03-01
                """);

        var balance = journal.trialBalance(DAY).get("EUR");

        assertThat(balance.values().stream().reduce(Money.zero("EUR"), Money::plus))
                .isEqualTo(Money.zero("EUR"));
        assertThat(balance)
                .containsEntry(JournalAccount.RECEIVABLES, account.balanceOn("2026-06-30"))
                .containsEntry(JournalAccount.BANK, Money.of("980.00", "EUR"))
                .containsEntry(JournalAccount.DISCOUNTS_GIVEN, Money.of("20.00", "EUR"))
                .containsEntry(JournalAccount.LATE_FEE_INCOME, Money.of("-10.00", "EUR"))
                .containsEntry(JournalAccount.SALES, Money.of("-1270.00", "EUR"));
    }
}
