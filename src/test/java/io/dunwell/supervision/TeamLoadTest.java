package io.dunwell.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.staff.Absence;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.supervision.TeamReport.Person;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.Handing;
import io.dunwell.worklist.TaskDesk;
import io.dunwell.worklist.Worker;
import io.dunwell.worklist.Worklist;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** Who has how much to do on Wednesday, 18 November 2026. */
@DunwellTest
@WithMockUser(username = "kim", roles = "COLLECTOR")
class TeamLoadTest {

    private static final LocalDate TODAY = Receivables.TODAY;
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Worker KIM = new Worker("kim", Set.of("COLLECTOR"));

    @Autowired
    TeamLoad load;

    @Autowired
    SupervisionSettings settings;

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    Handing handing;

    @Autowired
    Cases cases;

    @Autowired
    Team team;

    @BeforeEach
    void aTeam() {
        receivables.found();
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
        StaffFixtures.person(team, "pia", Role.POLICY_MANAGER);
    }

    @Test
    void eachHasWhatIsTheirsInEachCurrency() {
        worklist.claim(task(receivables.customerToCall("1", "Alder")), "lena");
        worklist.claim(task(receivables.customerToCall("2", "Birch")), "lena");
        worklist.claim(task(dollars("3", "Cedar", "500.00")), "lena");
        worklist.claim(task(dollars("4", "Dogwood", "70.50")), "kim");
        task(receivables.customerToCall("5", "Elm"));

        var report = load.at(TODAY);

        assertThat(report.until()).isEqualTo(SUNDAY);
        assertThat(report.workdays()).isEqualTo(3);
        assertThat(report.people()).extracting(Person::name).containsExactly("Person kim", "Person lena");
        var lena = person(report, "lena");
        assertThat(lena.load().open()).isEqualTo(3);
        assertThat(lena.load().thisWeek()).isEqualTo(3);
        assertThat(lena.load().needed().words()).isEqualTo("30 min");
        assertThat(lena.available().words()).isEqualTo("18 h");
        assertThat(lena.load().toCollect()).containsExactly(eur("19968.00"), usd("500.00"));
        assertThat(person(report, "kim").load().toCollect()).containsExactly(usd("70.50"));
        assertThat(report.queues()).singleElement().satisfies(queue -> {
            assertThat(queue.role()).isEqualTo("COLLECTOR");
            assertThat(queue.load().open()).isEqualTo(1);
            assertThat(queue.load().toCollect()).containsExactly(eur("9984.00"));
        });
        assertThat(report.total().load().open()).isEqualTo(5);
        assertThat(report.total().load().toCollect()).containsExactly(eur("29952.00"), usd("570.50"));
        assertThat(report.total().available().words()).isEqualTo("36 h");
    }

    @Test
    void daysTurnTasksFromDueIntoLate() {
        worklist.claim(task(receivables.customerToCall("1", "Alder")), "kim");

        assertThat(person(load.at(TODAY), "kim").load().dueToday()).isZero();
        assertThat(person(load.at(TODAY.plusDays(1)), "kim").load().dueToday()).isEqualTo(1);
        assertThat(person(load.at(TODAY.plusDays(2)), "kim").load().late()).isEqualTo(1);
    }

    @Test
    void whatIsPutOffBeyondTheWeekNeedsNoTimeInIt() {
        var task = task(receivables.customerToCall("1", "Alder"));
        worklist.claim(task, "kim");
        handing.snooze(task, KIM, SUNDAY.plusDays(1), "Closed until Monday");

        var kim = person(load.at(TODAY), "kim").load();

        assertThat(kim.open()).isEqualTo(1);
        assertThat(kim.putOff()).isEqualTo(1);
        assertThat(kim.needed()).isEqualTo(WorkTime.NONE);
        assertThat(person(load.at(SUNDAY.plusDays(1)), "kim").load().needed().minutes())
                .isEqualTo(10);
    }

    @Test
    void whoIsAwayHasNoTimeAndSomebodyStandsIn() {
        team.planAbsence(new Absence(TODAY.plusDays(1), TODAY.plusDays(30), "lena"), TODAY);

        var today = person(load.at(TODAY), "kim");
        assertThat(today.available().words()).isEqualTo("6 h");
        assertThat(today.isAway(TODAY)).isFalse();
        assertThat(today.substitute()).isEqualTo("Person lena");
        var tomorrow = load.at(TODAY.plusDays(1));
        assertThat(person(tomorrow, "kim").isAway(TODAY.plusDays(1))).isTrue();
        assertThat(person(tomorrow, "kim").available()).isEqualTo(WorkTime.NONE);
        assertThat(person(tomorrow, "lena").standsInFor()).containsExactly("Person kim");
        assertThat(person(load.at(TODAY.plusDays(31)), "kim").absence()).isNull();
    }

    @Test
    void aWeekendLooksAtTheNextWeek() {
        var report = load.at(SUNDAY);

        assertThat(report.until()).isEqualTo(SUNDAY.plusDays(7));
        assertThat(report.workdays()).isEqualTo(5);
    }

    @Test
    void whoFinishedATaskIsRememberedForAWeek(@Autowired TaskDesk desk) {
        desk.complete(
                task(receivables.customerToCall("1", "Alder")),
                KIM,
                Map.of("outcome", "no-answer", "rightParty", "nobody"));

        assertThat(person(load.at(TODAY), "kim").doneToday()).isEqualTo(1);
        assertThat(person(load.at(TODAY.plusDays(6)), "kim"))
                .extracting(Person::doneToday, Person::doneWeek)
                .containsExactly(0L, 1L);
        assertThat(person(load.at(TODAY.plusDays(7)), "kim").doneWeek()).isZero();
    }

    @Test
    @WithMockUser(username = "olga", roles = "SUPERVISOR")
    void timesAreSetAndHoldAtOnce() {
        worklist.claim(task(receivables.customerToCall("1", "Alder")), "kim");

        assertThat(change(Map.of(Setting.DESK_MINUTES, 300), Map.of("call-customer", 45), Map.of("kim", 90)))
                .isEqualTo(3);

        var report = load.at(TODAY);
        assertThat(person(report, "kim").load().needed().words()).isEqualTo("45 min");
        assertThat(person(report, "kim").available().words()).isEqualTo("4 h 30 min");
        assertThat(person(report, "lena").available().words()).isEqualTo("15 h");
        assertThat(change(Map.of(Setting.DESK_MINUTES, 300), Map.of("call-customer", 45), Map.of("kim", 0)))
                .isEqualTo(1);
        assertThat(person(load.at(TODAY), "kim").available().words()).isEqualTo("15 h");
        assertThat(change(Map.of(Setting.DESK_MINUTES, 300), Map.of(), Map.of("kim", 0)))
                .isZero();
    }

    @Test
    void collectorsSetNoTimes() {
        assertThatThrownBy(() -> change(Map.of(Setting.DESK_MINUTES, 1), Map.of(), Map.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int change(Map<Setting, Integer> set, Map<String, Integer> tasks, Map<String, Integer> people) {
        return settings.change(set, tasks, people);
    }

    private AccountId dollars(String number, String name, String amount) {
        var account = new AccountId(receivables.customer(number, name).customerId(), "USD");
        receivables.invoice(account, number + "-1", 62, amount);
        receivables.look(account);
        return account;
    }

    private String task(AccountId account) {
        return worklist.ofCase(cases.openCase(account).orElseThrow().id())
                .get(0)
                .taskId();
    }

    private static Person person(TeamReport report, String login) {
        return report.people().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
