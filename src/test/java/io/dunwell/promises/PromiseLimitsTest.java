package io.dunwell.promises;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.approvals.Authority;
import io.dunwell.approvals.AuthorityFixtures;
import io.dunwell.approvals.Limit;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.ChargeKind;
import io.dunwell.ledger.OpenItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be promised: the limits of any promise, and what the account can carry. */
class PromiseLimitsTest {

    private static final AccountId ACCOUNT = new AccountId(7, "EUR");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Authority collectors = AuthorityFixtures.of(
            Map.of(Limit.PROMISE_DAYS, new BigDecimal("45"), Limit.PROMISES_OPEN, new BigDecimal("3")));

    private final AccountFigures owed = new AccountFigures(
            ACCOUNT, List.of(bill(1, "INV-1", "100.00"), bill(2, "INV-2", "200.00")), Money.zero("EUR"));

    @Test
    void theLastDayIsAllowedAndTheNextIsNot() {
        assertThatCode(() -> PromiseLimits.check(wanted("100.00", "2026-04-16"), collectors))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PromiseLimits.check(wanted("100.00", "2026-04-17"), collectors))
                .isInstanceOf(PromiseRejected.class)
                .hasMessage("The promised date 2026-04-17 is more than the 45 days away that you may agree to: "
                        + "agree on 2026-04-16 or earlier, offer a plan, or ask somebody who may go further.");
    }

    @Test
    void aPromiseLooksAhead() {
        assertThatCode(() -> PromiseLimits.check(wanted("100.00", "2026-03-02"), collectors))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PromiseLimits.check(wanted("100.00", "2026-03-01"), collectors))
                .hasMessage("The promised date 2026-03-01 lies before 2026-03-02, when it was promised: "
                        + "enter that day or later.");
    }

    @Test
    void aPromiseIsAboutAnAmountInTheAccountsCurrency() {
        assertThatThrownBy(() -> PromiseLimits.check(wanted("0.00", "2026-03-10"), collectors))
                .hasMessage("A promise needs an amount above zero: enter what was promised.");
        var yen = new NewPromise(ACCOUNT, Money.of("100", "JPY"), TODAY, TODAY, TODAY, null, null, null, List.of());
        assertThatThrownBy(() -> PromiseLimits.check(yen, collectors))
                .hasMessage("The amount is in JPY but the account is in EUR: enter an amount in EUR.");
    }

    @Test
    void noMoreIsPromisedThanIsOwedAndNotPromisedYet() {
        var first = promise(wanted("250.00", "2026-03-10"));

        assertThatCode(() -> check(wanted("50.00", "2026-03-12"), first)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(wanted("50.01", "2026-03-12"), first))
                .hasMessage("50.01 EUR is more than the 50.00 EUR that is owed and not promised yet: "
                        + "enter at most that.");
    }

    @Test
    void aBillIsPromisedOnce() {
        var first = promise(about("100.00", 1L));

        assertThatThrownBy(() -> check(about("100.00", 1L, 2L), first))
                .hasMessage("INV-1 is promised already: withdraw that promise first.");
    }

    @Test
    void chosenBillsAreOpenAndCoverTheAmount() {
        assertThatThrownBy(() -> check(about("100.00", 99L)))
                .hasMessage("A chosen bill is settled or belongs to another account: choose from the open ones.");
        assertThatThrownBy(() -> check(about("100.01", 1L)))
                .hasMessage("100.01 EUR is more than the 100.00 EUR that the chosen bills leave open: "
                        + "enter at most that or choose more bills.");
    }

    @Test
    void thereAreOnlySoManyAtATime() {
        var one = promise(wanted("10.00", "2026-03-10"));

        assertThatThrownBy(() -> check(wanted("10.00", "2026-03-12"), one, one, one))
                .hasMessage("There are already 3 open promises on this account: withdraw one first.");
    }

    @Test
    void aPlanStandsInTheWayOfPromises() {
        var instalment = promise(wanted("100.00", "2026-03-10")).asInstalment(5, 1);

        assertThatThrownBy(() -> check(wanted("10.00", "2026-03-12"), instalment))
                .hasMessage("A payment plan is agreed on this account: end the plan before taking a promise.");
    }

    private void check(NewPromise wanted, Promise... open) {
        new PromiseCheck(owed, List.of(open)).check(wanted, collectors);
    }

    private static NewPromise wanted(String amount, String dueOn) {
        return wanted(amount, dueOn, List.of());
    }

    private static NewPromise about(String amount, Long... charges) {
        return wanted(amount, "2026-03-10", List.of(charges));
    }

    private static NewPromise wanted(String amount, String dueOn, List<Long> charges) {
        var due = LocalDate.parse(dueOn);
        return new NewPromise(ACCOUNT, Money.of(amount, "EUR"), TODAY, due, due.plusDays(2), null, null, null, charges);
    }

    private static Promise promise(NewPromise wanted) {
        return new Promise(wanted, "lena", Instant.parse("2026-03-02T10:00:00Z"));
    }

    private static OpenItem bill(long id, String reference, String open) {
        var amount = Money.of(open, "EUR");
        return new OpenItem(
                id,
                ChargeKind.INVOICE,
                reference,
                1,
                1,
                LocalDate.parse("2026-01-02"),
                LocalDate.parse("2026-02-01"),
                amount,
                amount);
    }
}
