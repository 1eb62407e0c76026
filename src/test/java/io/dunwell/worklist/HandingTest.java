package io.dunwell.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.cases.AccountNote;
import io.dunwell.cases.AccountNotes;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.Absence;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorklistFilter.View;
import io.dunwell.worklist.WorklistFilter.Wanted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DunwellTest
@WithMockUser(username = "lena", roles = "COLLECTOR")
class HandingTest {

    private static final LocalDate TODAY = Receivables.TODAY;
    private static final Worker LENA = new Worker("lena", Set.of("COLLECTOR"));
    private static final Worker KIM = new Worker("kim", Set.of("COLLECTOR"));
    private static final Worker OLGA = new Worker("olga", Set.of("COLLECTOR", "SUPERVISOR"));

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    Handing handing;

    @Autowired
    TaskDesk desk;

    @Autowired
    Ranking ranking;

    @Autowired
    WaitingAccounts waiting;

    @Autowired
    SavedViews views;

    @Autowired
    AccountNotes notes;

    @Autowired
    Cases cases;

    @Autowired
    Team team;

    @Autowired
    CompanyClock clock;

    private AccountId account;
    private String task;

    @BeforeEach
    void aTask() {
        receivables.found();
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
        StaffFixtures.person(team, "pia", Role.POLICY_MANAGER);
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        task = worklist.ofCase(cases.openCase(account).orElseThrow().id())
                .get(0)
                .taskId();
    }

    @Test
    void aTaskGoesToSomebodyWithWhatTheyShouldKnow() {
        handing.assign(task, LENA, "kim", "Ask for Piotr, he is in from ten.");

        var item = worklist.get(task);
        assertThat(item.assignee()).isEqualTo("kim");
        assertThat(item.handover().by()).isEqualTo("lena");
        assertThat(item.handover().note()).isEqualTo("Ask for Piotr, he is in from ten.");
        assertThat(notes.of(account))
                .extracting(AccountNote::note)
                .singleElement()
                .asString()
                .startsWith("“Call customer” was given to ")
                .endsWith(": Ask for Piotr, he is in from ten.");
        assertThat(worklist.takeNext(KIM)).contains(task);
    }

    @Test
    void onlySupervisorsHandOverWhatIsSomebodyElses() {
        worklist.claim(task, "kim");

        assertThatThrownBy(() -> handing.assign(task, LENA, "lena", ""))
                .hasMessageContaining("kim is working on this task");
        handing.assign(task, OLGA, "lena", "");

        assertThat(worklist.get(task).assignee()).isEqualTo("lena");
    }

    @Test
    void whoMayNotDoATaskIsNotGivenOne() {
        assertThatThrownBy(() -> handing.assign(task, LENA, "pia", ""))
                .hasMessage("Nobody active called “pia” may do this task: choose somebody from the list.");
        assertThatThrownBy(() -> handing.assign(task, LENA, "kim", "x".repeat(501)))
                .hasMessage("The note has at most 500 characters: shorten it.");
        assertThat(worklist.get(task).assignee()).isNull();
    }

    @Test
    void whatIsPutOffIsOutOfSightAndComesBackByItself() {
        handing.snooze(task, LENA, TODAY.plusDays(2), "They asked for two days");

        assertThat(worklist.items(filter(View.QUEUE), Worklist.Order.PRIORITY, 0, 9))
                .isEmpty();
        assertThat(worklist.items(filter(View.SNOOZED), Worklist.Order.PRIORITY, 0, 9))
                .singleElement()
                .satisfies(item -> assertThat(item.snooze().why()).isEqualTo("They asked for two days"));
        assertThat(worklist.takeNext(KIM)).isEmpty();
        assertThat(notes.of(account))
                .extracting(AccountNote::note)
                .containsExactly("“Call customer” was put off until 2026-11-20: They asked for two days");

        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));

        assertThat(worklist.items(filter(View.QUEUE), Worklist.Order.PRIORITY, 0, 9))
                .hasSize(1);
        assertThat(worklist.takeNext(KIM)).contains(task);
    }

    @Test
    void puttingOffHasBounds() {
        assertThatThrownBy(() -> handing.snooze(task, LENA, TODAY, "later"))
                .hasMessage("A task is put off until tomorrow at the soonest and until 2026-12-02 at the latest.");
        assertThatThrownBy(() -> handing.snooze(task, LENA, TODAY.plusDays(15), "later"))
                .isInstanceOf(TaskRefused.class);
        assertThatThrownBy(() -> handing.snooze(task, LENA, TODAY.plusDays(3), " "))
                .hasMessage("Say in a few words why the task is put off.");
        handing.snooze(task, OLGA, TODAY.plusDays(30), "on holiday, said their office");

        handing.wake(task, OLGA);

        assertThat(worklist.get(task).isSnoozed(TODAY)).isFalse();
    }

    @Test
    void takingATaskEndsItsRest() {
        handing.snooze(task, LENA, TODAY.plusDays(2), "They asked for two days");

        desk.take(task, KIM);

        assertThat(worklist.get(task).isSnoozed(TODAY)).isFalse();
        assertThat(worklist.get(task).assignee()).isEqualTo("kim");
    }

    @Test
    void aSubstituteDoesTheWorkOfWhoeverIsAway() {
        worklist.claim(task, "lena");
        team.planAbsence(new Absence(TODAY, TODAY.plusDays(4), "kim"), TODAY);
        var substitute = new Worker("kim", Set.of("COLLECTOR"), team.coveredBy("kim", TODAY));

        assertThat(worklist.items(mine(substitute), Worklist.Order.PRIORITY, 0, 9))
                .hasSize(1);
        assertThat(worklist.takeNext(substitute)).contains(task);
        assertThat(worklist.get(task).assignee()).isEqualTo("kim");
        assertThat(team.coveredBy("kim", TODAY.plusDays(5))).isEmpty();
    }

    @Test
    void anAbsenceNeedsASubstituteWhoIsThere() {
        assertThatThrownBy(() -> team.planAbsence(new Absence(TODAY, TODAY, "lena"), TODAY))
                .hasMessage("Nobody is their own substitute: choose somebody else.");
        assertThatThrownBy(() -> team.planAbsence(new Absence(TODAY, TODAY, "nobody"), TODAY))
                .hasMessage("No active person is called nobody: choose somebody from the list.");
        assertThatThrownBy(() -> team.planAbsence(new Absence(TODAY, TODAY.minusDays(1), "kim"), TODAY))
                .hasMessage("The last day away must be the first one or later, and not over yet.");
    }

    @Test
    void theListIsNarrowedByWhatPeopleAskFor() {
        assertThat(found(new Wanted("", null, null, null, null, null, new BigDecimal("9984.00"), null, null, false)))
                .hasSize(1);
        assertThat(found(new Wanted("", null, null, null, null, null, new BigDecimal("9984.01"), null, null, false)))
                .isEmpty();
        assertThat(found(new Wanted("", null, null, null, null, null, null, 62, null, false)))
                .hasSize(1);
        assertThat(found(new Wanted("", null, null, null, null, null, null, 63, null, false)))
                .isEmpty();
        assertThat(found(new Wanted("", null, null, "call-customer", null, "EUR", null, null, null, false)))
                .hasSize(1);
        assertThat(found(new Wanted("", null, null, "call-customer", null, "USD", null, null, null, false)))
                .isEmpty();
        assertThat(found(new Wanted("", null, null, null, "kim", null, null, null, null, false)))
                .isEmpty();
        assertThat(found(new Wanted("", null, null, null, null, null, null, null, null, true)))
                .isEmpty();
        assertThat(found(new Wanted("100%", null, null, null, null, null, null, null, null, false)))
                .isEmpty();
    }

    @Test
    void figuresCountAnAccountOnce() {
        receivables.customerToCall("10-1", "Okonkwo and Sons");

        var figures = worklist.figures(WorklistFilter.all(Set.of("COLLECTOR")));

        assertThat(figures.tasks()).isEqualTo(2);
        assertThat(figures.accounts()).isEqualTo(2);
        assertThat(figures.late()).isZero();
        assertThat(figures.toCollect()).extracting(Object::toString).containsExactly("19968.00 EUR");
    }

    @Test
    void aPaymentIsSeenInTheListAtOnceAndDaysPassEachNight() {
        receivables.payment(account, "P-1", TODAY, "1984.00");
        receivables.look(account);
        assertThat(worklist.get(task).debt().toCollect()).hasToString("8000.00 EUR");
        assertThat(worklist.get(task).why()).isEqualTo("8000.00 EUR to collect, 62 days late");
        var before = worklist.get(task).priority();

        assertThat(ranking.refresh(TODAY.plusDays(3))).isEqualTo(1);

        assertThat(worklist.get(task).why())
                .isEqualTo("8000.00 EUR to collect, 65 days late; the task was due on 2026-11-19");
        assertThat(worklist.get(task).priority()).isEqualTo(before + 1 + 10);
        assertThat(ranking.refresh(TODAY.plusDays(3))).isZero();
    }

    @Test
    void whatWaitsForDunwellStandsByItsDay() {
        assertThat(waiting.count(Wanted.ANYTHING)).isZero();
        receivables.customerToCall("10-1", "Okonkwo and Sons");
        assertThat(waiting.page(Wanted.ANYTHING, 0, 50)).isEmpty();
    }

    @Test
    void viewsAreKeptUnderANameAndSharedBySupervisors() {
        views.save("lena", "Big and old", "over=5000&days=60", false);
        views.save("lena", "Big and old", "over=9000&days=60", false);
        views.save("olga", "Everybody's", "broken=on", true);

        assertThat(views.of("lena"))
                .extracting(SavedViews.SavedView::name, SavedViews.SavedView::query)
                .containsExactly(tuple("Big and old", "over=9000&days=60"), tuple("Everybody's", "broken=on"));
        assertThat(views.of("kim")).extracting(SavedViews.SavedView::name).containsExactly("Everybody's");
        views.remove(views.of("kim").get(0).id(), "kim");
        assertThat(views.of("kim")).hasSize(1);
        assertThatThrownBy(() -> views.save("lena", " ", "", false))
                .hasMessage("A view has a name of 1 to 60 characters.");
    }

    private List<WorkItem> found(Wanted wanted) {
        return worklist.items(
                new WorklistFilter(Set.of("COLLECTOR"), View.ALL, Set.of(), wanted), Worklist.Order.PRIORITY, 0, 50);
    }

    private static WorklistFilter filter(View view) {
        return new WorklistFilter(Set.of("COLLECTOR"), view, Set.of("lena"), Wanted.ANYTHING);
    }

    private static WorklistFilter mine(Worker worker) {
        return new WorklistFilter(worker.roles(), View.MINE, worker.logins(), Wanted.ANYTHING);
    }
}
