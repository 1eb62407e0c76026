package io.dunwell.promises;

import static io.dunwell.promises.PromiseStanding.BROKEN;
import static io.dunwell.promises.PromiseStanding.KEPT;
import static io.dunwell.promises.PromiseStanding.OPEN;
import static io.dunwell.promises.PromiseStanding.PARTLY_KEPT;
import static io.dunwell.promises.PromiseStanding.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DunwellTest
@RecordApplicationEvents
@WithMockUser(username = "lena", roles = "COLLECTOR")
class PromisesTest {

    @Autowired
    Promises promises;

    @Autowired
    Books books;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @Autowired
    ApplicationEvents events;

    private AccountId alder;

    /** On Monday, 2 March 2026, Alder owes 300.00 EUR. */
    @BeforeEach
    void somethingIsOwed() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        alder = books.of(
                        """
                        2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                        2026-01-05  invoice  INV-2  200.00 EUR  due 2026-02-14
                        """)
                .account();
    }

    @Test
    void aPromiseIsRecordedWithWhoTookItAndAsksForAReview() {
        var id = make("300.00", "2026-03-10");

        var promise = promises.get(id);
        assertThat(promise.standing()).isEqualTo(OPEN);
        assertThat(promise.graceUntil()).isEqualTo("2026-03-12");
        assertThat(promise.recordedBy()).isEqualTo("lena");
        assertThat(events.stream(AccountChanged.class))
                .anySatisfy(event -> assertThat(event.because()).isEqualTo("promise made"));
    }

    @Test
    void graceCountsBusinessDays() {
        assertThat(promises.graceUntil(day("2026-03-06"))).isEqualTo("2026-03-10");
        assertThat(promises.graceUntil(day("2026-12-23"))).isEqualTo("2026-12-29");
    }

    @Test
    void figuresTellWhatIsPromisedUntilWhen() {
        make("120.00", "2026-03-10");
        make("50.00", "2026-03-06");

        var figures = figures("2026-03-02");

        assertThat(figures.openAmount()).isEqualTo(eur("170.00"));
        assertThat(figures.openUntil()).isEqualTo("2026-03-10");
        assertThat(figures.broken()).isZero();
        assertThat(figures.planActive()).isFalse();
    }

    @Test
    void aPartialPaymentLeavesTheRestPromised() {
        make("300.00", "2026-03-10");
        books.of("2026-03-05  payment  PAY-1  100.00 EUR");

        assertThat(judge("2026-03-05")).isEmpty();

        assertThat(figures("2026-03-05").openAmount()).isEqualTo(eur("200.00"));
    }

    @Test
    void whatWasPaidAMomentAgoIsNotPromisedAnyMore() {
        make("200.00", "2026-03-10");
        books.of("2026-03-05  payment  PAY-1  200.00 EUR");

        make("100.00", "2026-03-05", "2026-03-12");

        judge("2026-03-05");
        assertThat(figures("2026-03-05").openAmount()).isEqualTo(eur("100.00"));
    }

    @Test
    void whatWasPaidAMomentAgoIsKeptAndNotWithdrawn() {
        var id = make("200.00", "2026-03-10");
        books.of("2026-03-05  payment  PAY-1  200.00 EUR");

        assertThatThrownBy(() -> promises.withdraw(id, day("2026-03-05"), null))
                .hasMessageContaining("is already kept");
    }

    @Test
    void aKeptPromiseIsHeardOnce() {
        var id = make("300.00", "2026-03-10");
        books.of("2026-03-05  payment  PAY-1  300.00 EUR");

        assertThat(judge("2026-03-05")).containsExactly(alder);
        assertThat(judge("2026-03-05")).isEmpty();

        assertThat(promises.get(id).standing()).isEqualTo(KEPT);
        assertThat(figures("2026-03-05").openAmount()).isEqualTo(eur("0.00"));
    }

    @Test
    void aPromiseFallsDueTheDayAfterItsGrace() {
        make("300.00", "2026-03-10");

        assertThat(promises.fallenDue(day("2026-03-12"))).isEmpty();
        assertThat(promises.fallenDue(day("2026-03-13"))).containsExactly(alder);
        judge("2026-03-13");

        assertThat(promises.fallenDue(day("2026-03-14"))).isEmpty();
    }

    @Test
    void brokenPromisesAreCounted() {
        make("100.00", "2026-03-10");
        judge("2026-03-13");
        assertThat(figures("2026-03-13").broken()).isEqualTo(1);

        make("100.00", "2026-03-13", "2026-03-20");
        judge("2026-03-25");

        assertThat(figures("2026-03-25").broken()).isEqualTo(2);
        assertThat(figures("2027-03-24").broken()).isEqualTo(1);
        assertThat(figures("2027-03-25").broken()).isZero();
    }

    @Test
    void aPartlyKeptPromiseIsNotABrokenOne() {
        var id = make("300.00", "2026-03-10");
        books.of("2026-03-05  payment  PAY-1  10.00 EUR");

        judge("2026-03-13");

        assertThat(promises.get(id).standing()).isEqualTo(PARTLY_KEPT);
        assertThat(promises.get(id).received()).isEqualTo(eur("10.00"));
        assertThat(figures("2026-03-13").broken()).isZero();
    }

    @Test
    void aReturnedPaymentUndoesAKeptPromise() {
        var id = make("300.00", "2026-03-10");
        books.of("2026-03-05  payment  PAY-1  300.00 EUR");
        judge("2026-03-05");

        books.of("2026-03-20  return  PAY-1");

        assertThat(judge("2026-03-20")).containsExactly(alder);
        assertThat(promises.get(id).standing()).isEqualTo(BROKEN);
        assertThat(figures("2026-03-20").broken()).isEqualTo(1);
    }

    @Test
    void nobodyBreaksAPromiseToPayWhatWasCredited() {
        var id = make("300.00", "2026-03-10");
        books.of("2026-03-06  credit-note  CN-1  300.00 EUR");

        judge("2026-03-13");

        assertThat(promises.get(id).standing()).isEqualTo(WITHDRAWN);
        assertThat(promises.get(id).note()).isEqualTo("Nothing was left to pay.");
        assertThat(figures("2026-03-13").broken()).isZero();
    }

    @Test
    void whatCameForAPromiseKeepsNoOtherOnceItIsLetGo() {
        var first = make("100.00", "2026-03-09");
        var second = make("200.00", "2026-03-10");
        books.of("2026-03-05  payment  PAY-1  60.00 EUR");
        judge("2026-03-05");
        promises.withdraw(first, day("2026-03-06"), null);

        judge("2026-03-20");
        judge("2026-03-21");

        assertThat(promises.get(first).received()).isEqualTo(eur("60.00"));
        assertThat(promises.get(second).received()).isEqualTo(eur("0.00"));
        assertThat(promises.get(second).standing()).isEqualTo(BROKEN);
    }

    @Test
    void aWithdrawnPromiseIsNeitherOpenNorBroken() {
        var id = make("300.00", "2026-03-10");

        promises.withdraw(id, day("2026-03-04"), "called again");

        judge("2026-03-13");
        assertThat(promises.get(id).standing()).isEqualTo(WITHDRAWN);
        assertThat(promises.get(id).note()).isEqualTo("called again");
        assertThatThrownBy(() -> promises.withdraw(id, day("2026-03-13"), null))
                .isInstanceOf(PromiseRejected.class)
                .hasMessage("This promise of 300.00 EUR is already withdrawn; only an open one can be withdrawn.");
    }

    @Test
    void noMoreIsPromisedThanIsOwed() {
        assertThatThrownBy(() -> make("300.01", "2026-03-10"))
                .hasMessage("300.01 EUR is more than the 300.00 EUR that is owed and not promised yet: "
                        + "enter at most that.");
        assertThatThrownBy(() -> make("300.00", "2026-06-10"))
                .hasMessageContaining("is more than the 45 days away that you may agree to");
    }

    @Test
    void yenArePromisedAndKeptInWholeUnits() {
        var yen = books.of("2026-01-05  invoice  INV-3  70000 JPY  due 2026-02-04")
                .account();
        var id = promises.make(new NewPromise(
                yen,
                Money.of("50000", "JPY"),
                day("2026-03-02"),
                day("2026-03-10"),
                day("2026-03-12"),
                "bank transfer",
                "Aiko",
                null,
                List.of()));
        books.of("2026-03-09  payment  PAY-9  50000 JPY");

        promises.judge(List.of(yen, alder), day("2026-03-09"));

        assertThat(promises.get(id).standing()).isEqualTo(KEPT);
        assertThat(promises.get(id).received()).isEqualTo(Money.of("50000", "JPY"));
        assertThat(promises.figures(List.of(alder, yen), day("2026-03-09"))).doesNotContainKey(alder);
    }

    @Test
    void noAccountsAreNoWork() {
        assertThat(promises.judge(List.of(), day("2026-03-02"))).isEmpty();
        assertThat(promises.figures(List.of(), day("2026-03-02"))).isEmpty();
    }

    private long make(String amount, String dueOn) {
        return make(amount, "2026-03-02", dueOn);
    }

    private long make(String amount, String madeOn, String dueOn) {
        return promises.make(new NewPromise(
                alder,
                eur(amount),
                day(madeOn),
                day(dueOn),
                promises.graceUntil(day(dueOn)),
                "bank transfer",
                "Mr Alder",
                null,
                List.of()));
    }

    private Collection<AccountId> judge(String date) {
        return promises.judge(List.of(alder), day(date));
    }

    private PromiseFigures figures(String date) {
        return promises.figures(List.of(alder), day(date)).getOrDefault(alder, PromiseFigures.none("EUR"));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
