package io.dunwell.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.promises.Promises;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due on Wednesday, 18 November 2026. */
@DunwellTest
class DueTodayTest {

    private static final LocalDate TODAY = Receivables.TODAY;
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Set<String> ROLES = Set.of("COLLECTOR");

    @Autowired
    DueToday dueToday;

    @Autowired
    DueFixtures books;

    @Autowired
    Receivables receivables;

    private AccountId alder;

    @BeforeEach
    void aCustomerWhoOwes() {
        receivables.found();
        alder = books.owing("1", "Alder", "EUR");
    }

    @Test
    void nothingIsNothing() {
        var figures = figures();

        assertThat(figures.isNothing()).isTrue();
        assertThat(figures.cash().today()).containsExactly(eur("0.00"));
        assertThat(figures.cash().week()).containsExactly(eur("0.00"));
        assertThat(figures.cash().returned()).isEmpty();
    }

    @Test
    void promisesStandByTheirDay() {
        books.promise(alder, "10.00", TODAY);
        books.promise(alder, "20.00", TODAY.plusDays(1));
        books.promise(alder, "30.00", TODAY.plusDays(7));
        books.promise(alder, "40.00", TODAY.plusDays(8));
        books.promise(alder, "50.00", YESTERDAY);

        var figures = figures();

        assertThat(figures.promisesToday()).isEqualTo(due(1, eur("10.00")));
        assertThat(figures.promisesSoon()).isEqualTo(due(2, eur("50.00")));
        assertThat(figures.promisesLate()).isEqualTo(due(1, eur("50.00")));
        assertThat(figures.promisesMissed().isEmpty()).isTrue();
        assertThat(figures.isNothingPlanned()).isTrue();
    }

    @Test
    void onlyWhatIsStillToComeCountsAndNothingThatWasKeptOrWithdrawn(@Autowired Promises promises) {
        books.promise(alder, "100.00", TODAY);
        books.payment(alder, "30.00", YESTERDAY);
        books.judge(alder, YESTERDAY);
        var birch = books.owing("2", "Birch", "EUR");
        books.promise(birch, "200.00", TODAY);
        books.payment(birch, "200.00", TODAY);
        books.judge(birch, TODAY);
        var cedar = books.owing("3", "Cedar", "EUR");
        promises.withdraw(books.promise(cedar, "400.00", TODAY), YESTERDAY, null);

        assertThat(figures().promisesToday()).isEqualTo(due(1, eur("70.00")));
    }

    @Test
    void currenciesAreNeverAddedUpAndTheCompanysOwnComesFirst() {
        books.promise(books.owing("2", "Birch", "CHF"), "70.00", TODAY);
        books.promise(books.owing("3", "Cedar", "USD"), "80.00", TODAY);
        books.promise(alder, "10.00", TODAY);

        assertThat(figures().promisesToday())
                .isEqualTo(due(3, eur("10.00"), Money.of("70.00", "CHF"), Money.of("80.00", "USD")));
    }

    @Test
    void brokenPromisesCountFromTheDayOnWhichTheyWereFoundBroken() {
        var thursday = LocalDate.of(2026, 11, 12);
        books.promise(alder, "10.00", thursday);
        books.judge(alder, YESTERDAY);
        var birch = books.owing("2", "Birch", "EUR");
        books.promise(birch, "20.00", thursday.minusDays(1));
        books.judge(birch, YESTERDAY.minusDays(1));
        var cedar = books.owing("3", "Cedar", "EUR");
        books.promise(cedar, "90.00", thursday);
        books.payment(cedar, "40.00", thursday);
        books.judge(cedar, TODAY);

        var missed = figures().promisesMissed();

        assertThat(missed.due()).as("one in part").isEqualTo(due(2, eur("60.00")));
        assertThat(missed.withTask()).isZero();
        assertThat(dueToday.at(TODAY, TODAY, ROLES).promisesMissed().due()).isEqualTo(due(1, eur("50.00")));
    }

    @Test
    void aBrokenPromiseIsFollowedUpWhereItsAccountHasATask() {
        var birch = receivables.customerToCall("2", "Birch");
        for (var account : List.of(alder, birch)) {
            books.promise(account, "10.00", LocalDate.of(2026, 11, 12));
            books.judge(account, TODAY);
        }

        var missed = figures().promisesMissed();

        assertThat(missed.due().count()).isEqualTo(2);
        assertThat(missed.withTask()).isEqualTo(1);
        assertThat(missed.isFollowedUp()).isFalse();
    }

    @Test
    void instalmentsAreNoPromisesHere() {
        books.plan(alder, TODAY);
        books.plan(books.owing("2", "Birch", "EUR"), YESTERDAY);

        var figures = figures();

        assertThat(figures.isNothingPromised()).isTrue();
        assertThat(figures.instalmentsToday()).isEqualTo(due(1, eur("100.00")));
        assertThat(figures.instalmentsSoon()).as("a week later").isEqualTo(due(2, eur("200.00")));
        assertThat(figures.instalmentsLate()).isEqualTo(due(1, eur("100.00")));
        assertThat(figures.plansAtRisk().isEmpty()).isTrue();
    }

    @Test
    void aMissedInstalmentPutsItsPlanAtRiskAndThenBreaksIt() {
        var thursday = LocalDate.of(2026, 11, 12);
        books.plan(alder, thursday);
        books.judge(alder, TODAY);

        assertThat(figures().plansAtRisk()).isEqualTo(due(1, eur("100.00")));
        assertThat(figures().instalmentsLate().isEmpty()).isTrue();
        assertThat(figures().instalmentsSoon()).isEqualTo(due(1, eur("100.00")));

        var later = TODAY.plusDays(14);
        books.judge(alder, later);
        var then = dueToday.at(later, later.minusDays(1), ROLES);
        assertThat(then.plansAtRisk().isEmpty()).isTrue();
        assertThat(then.instalmentsMissed().due()).isEqualTo(due(1, eur("100.00")));
        assertThat(then.instalmentsSoon().isEmpty())
                .as("a broken plan asks no more")
                .isTrue();
        assertThat(then.isNothingPromised()).isTrue();
    }

    @Test
    void cashStandsOnTheDayOnWhichItWasReceivedLessWhatWentBack() {
        books.payment(alder, "1.00", TODAY.plusDays(1));
        books.payment(alder, "2.00", TODAY);
        books.payment(alder, "4.00", TODAY.minusDays(6));
        var bounced = books.payment(alder, "8.00", TODAY.minusDays(7));
        books.payment(alder, "16.00", TODAY.minusDays(13));
        books.payment(alder, "32.00", TODAY.minusDays(14));
        books.returned(bounced, YESTERDAY);
        books.payment(books.owing("2", "Birch", "USD"), "5.00", YESTERDAY);

        var cash = figures().cash();

        assertThat(cash.today()).containsExactly(eur("2.00"));
        assertThat(cash.week()).containsExactly(eur("-2.00"), Money.of("5.00", "USD"));
        assertThat(cash.weekBefore()).containsExactly(eur("24.00"));
        assertThat(cash.returned()).containsExactly(eur("8.00"));
    }

    @Test
    void aWeekRunsOverTheEndOfAMonth() {
        var first = LocalDate.of(2026, 12, 1);
        books.payment(alder, "2.00", LocalDate.of(2026, 11, 24));
        books.payment(alder, "4.00", LocalDate.of(2026, 11, 25));
        books.promise(alder, "10.00", LocalDate.of(2026, 12, 1));

        assertThat(dueToday.at(first, first.minusDays(1), ROLES).cash().week()).containsExactly(eur("4.00"));
        var lastOfNovember = LocalDate.of(2026, 11, 30);
        assertThat(dueToday.at(lastOfNovember, first.minusDays(4), ROLES).promisesSoon())
                .isEqualTo(due(1, eur("10.00")));
    }

    @Test
    void tasksCountForThoseWhoMayTakeThemAndAnAccountCountsOnce() {
        receivables.customerToCall("2", "Birch");
        var dueOn = TODAY.plusDays(1);

        assertThat(figures().isNothingToDo()).isTrue();
        assertThat(dueToday.at(dueOn, TODAY, ROLES).tasksToday()).isEqualTo(due(1, eur("9984.00")));
        assertThat(dueToday.at(dueOn.plusDays(1), dueOn, ROLES).tasksLate()).isEqualTo(due(1, eur("9984.00")));
        assertThat(dueToday.at(dueOn, TODAY, Set.of("POLICY_MANAGER")).isNothingToDo())
                .isTrue();
        assertThat(dueToday.at(dueOn, TODAY, Set.of()).isNothingToDo()).isTrue();
    }

    @Test
    void answersToDisputesAreDueOrLate() {
        books.dispute(alder, "100.00", TODAY);
        books.dispute(alder, "200.00", YESTERDAY);
        books.dispute(alder, "400.00", TODAY.plusDays(1));

        assertThat(figures().answersToday()).isEqualTo(due(1, eur("100.00")));
        assertThat(figures().answersLate()).isEqualTo(due(1, eur("200.00")));
    }

    private TodayFigures figures() {
        return dueToday.at(TODAY, YESTERDAY, ROLES);
    }

    private static Due due(long count, Money... amounts) {
        return new Due(count, List.of(amounts));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
