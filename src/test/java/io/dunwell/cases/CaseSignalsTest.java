package io.dunwell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.CaseFacts.Debtor;
import io.dunwell.cases.CaseSignals.LastSeen;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseSignalsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-20");
    private static final LocalDate OLD = LocalDate.parse("2026-02-01");
    private static final LocalDate YOUNG = LocalDate.parse("2026-03-10");

    @Test
    void nothingNewIsNotHeard() {
        assertThat(CaseSignals.between(seen(Standing.TREAT, OLD, 0), facts(Standing.TREAT, OLD, 0)))
                .isEmpty();
    }

    @Test
    void paymentSilencesEverythingElse() {
        assertThat(CaseSignals.between(seen(Standing.TREAT, OLD, 0), facts(Standing.PAID, YOUNG, 1)))
                .containsExactly("Nothing is overdue any more");
    }

    @Test
    void promiseThatCoversTheAccountIsHeard() {
        assertThat(CaseSignals.between(seen(Standing.TREAT, OLD, 0), facts(Standing.PROMISED, OLD, 0)))
                .containsExactly("A promise covers what is left to collect");
    }

    @Test
    void brokenPromiseIsHeardOnce() {
        var broken = facts(Standing.TREAT, OLD, 1);

        assertThat(CaseSignals.between(seen(Standing.PROMISED, OLD, 0), broken))
                .containsExactly(
                        "The promise no longer covers the account: collecting goes on", "A promise was not kept");
        assertThat(CaseSignals.between(seen(Standing.TREAT, OLD, 1), broken)).isEmpty();
    }

    @Test
    void settlingTheOldestItemIsHeardBecauseTheRestIsYounger() {
        assertThat(CaseSignals.between(seen(Standing.TREAT, OLD, 0), facts(Standing.TREAT, YOUNG, 0)))
                .containsExactly("The oldest item is settled or rests; what is left is 10 days late");
    }

    @Test
    void olderDebtThatReturnsIsNoReasonToBeginAgain() {
        assertThat(CaseSignals.between(seen(Standing.TREAT, YOUNG, 0), facts(Standing.TREAT, OLD, 0)))
                .isEmpty();
    }

    @Test
    void offerThatLapsedIsHeardAndTheTreatmentGoesOn() {
        var lapsed = facts(Standing.TREAT, OLD, 0);

        assertThat(CaseSignals.between(seen(Standing.OFFERED, OLD, 0), lapsed))
                .containsExactly("The offer lapsed: collecting goes on");
        assertThat(PauseEnd.between(Standing.OFFERED, 0, lapsed)).isEqualTo(PauseEnd.OFFER_LAPSED);
        assertThat(PauseEnd.between(Standing.OFFERED, 0, facts(Standing.TREAT, OLD, 1)))
                .isEqualTo(PauseEnd.PROMISE_BROKEN);
    }

    private static LastSeen seen(Standing standing, LocalDate carryingDueOn, int broken) {
        return new LastSeen(standing, carryingDueOn, broken);
    }

    private static CaseFacts facts(Standing standing, LocalDate oldest, int broken) {
        var some = Money.of("300.00", "EUR");
        var none = Money.zero("EUR");
        return new CaseFacts(
                new AccountId(1, "EUR"),
                TODAY,
                standing != Standing.PAID,
                oldest,
                oldest,
                some,
                some,
                none,
                none,
                none,
                broken,
                null,
                false,
                "NONE",
                false,
                "LAPSED",
                standing,
                TODAY.plusDays(1),
                new Payday(PayRunCalendar.NONE, null),
                new Debtor("BUSINESS", "LOW", "DE", "EMAIL", "EMAIL", false));
    }
}
