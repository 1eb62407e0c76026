package io.dunwell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.cases.Cases;
import io.dunwell.demo.world.DemoWorld;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessageSearch;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.NightlyRun;
import io.dunwell.nightly.Nights;
import io.dunwell.nightly.Tally;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.testing.DunwellTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DunwellTest
class DemoClockTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    DemoClock demoClock;

    @Autowired
    ClockStore store;

    @Autowired
    DemoCompany demo;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    NightlyRun nightlyRun;

    @Autowired
    Nights nights;

    @Autowired
    Cases cases;

    @Autowired
    DemoWorld world;

    @Autowired
    Messaging messaging;

    @BeforeEach
    void anEmptyInbox(@Value("${dunwell.data}") Path data) throws IOException {
        DemoFixtures.emptyInbox(data);
    }

    @Test
    void aLiveCompanysClockCannotBeMoved() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");

        assertThatThrownBy(() -> demoClock.moveTo(FIRST_DAY.plusDays(1), "nora"))
                .isInstanceOf(DemoClockRefused.class)
                .hasMessage("Nordlys Wholesale is a live company: its clock is the real one and cannot be moved."
                        + " Found a demo company in another database to try things out.");

        assertThat(calendar.today()).isEqualTo(FIRST_DAY);
        assertThat(nights.last()).isEmpty();
    }

    @Test
    void onlyMovesForward() {
        CompanyFixtures.founded(companies, clock, CompanyMode.DEMO, "2026-03-02");

        assertThatThrownBy(() -> demoClock.moveTo(FIRST_DAY, "nora"))
                .hasMessage(
                        "The demo clock shows 2026-03-02 and only moves forward: choose a later day than 2026-03-02.");
        assertThatThrownBy(() -> demoClock.moveTo(FIRST_DAY.plusYears(2), "nora"))
                .hasMessage("The demo clock moves by a year at most: choose 2027-03-03 or earlier.");
    }

    @Test
    void aRestartFindsTheClockWhereItWas() {
        CompanyFixtures.founded(companies, clock, CompanyMode.DEMO, "2026-03-02");
        store.keep(demoClock.morningOf(companies.current(), FIRST_DAY.plusDays(5)));
        clock.reset();

        store.afterSingletonsInstantiated();

        assertThat(calendar.today()).isEqualTo(FIRST_DAY.plusDays(5));
    }

    @Test
    void aLiveCompanysClockIsNotRestored() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        store.keep(demoClock.morningOf(companies.current(), FIRST_DAY.plusDays(5)));
        clock.reset();

        store.afterSingletonsInstantiated();

        assertThat(clock.offset()).isZero();
    }

    @Test
    void aMonthForwardForgetsNobodyAndFailsNowhere() {
        StaffFixtures.asAdministrator(demo::found);
        var april = FIRST_DAY.plusMonths(1);

        demoClock.moveTo(april, "nora");

        var all = nights.page(0, 50).getContent();
        assertThat(all).hasSize(32).allSatisfy(night -> {
            assertThat(night.run().startedBy()).isEqualTo("nora");
            assertThat(night.failed())
                    .as("failures of %s", night.run().businessDate())
                    .isZero();
        });
        assertThat(calendar.today()).isEqualTo(april);
        assertThat(cases.prove(april).findings()).isEmpty();
        assertThat(all).extracting(night -> night.total(Tally.CASES_OPENED)).anyMatch(opened -> opened > 10);
        assertThat(sum(all, Tally.CASES_CLOSED)).isGreaterThan(10);
        assertThat(sum(all, Tally.TASKS)).isGreaterThan(3);
        assertThat(sum(all, Tally.REJECTED)).isZero();
        assertThat(demoClock.lastMove().orElseThrow().daysDone()).isEqualTo(31);
    }

    @Test
    void aDayBringsFilesMessagesAndNoNewsWhenItIsLivedTwice() {
        StaffFixtures.asAdministrator(demo::found);

        var first = nightlyRun.run(FIRST_DAY, "nora");
        world.live(FIRST_DAY);
        var second = nightlyRun.run(FIRST_DAY, "nora");

        assertThat(first.total(Tally.NEW_ROWS)).isPositive();
        assertThat(first.total(Tally.MESSAGES_SENT)).isPositive();
        assertThat(second.total(Tally.FILES)).isEqualTo(first.total(Tally.FILES));
        assertThat(second.total(Tally.UNCHANGED)).isEqualTo(first.total(Tally.LINES));
        assertThat(second.total(Tally.NEW_ROWS)).isZero();
        assertThat(second.total(Tally.CASES_OPENED)).isZero();
        assertThat(second.total(Tally.MESSAGES_SENT)).isZero();
        assertThat(second.total(Tally.TASKS)).isZero();
    }

    @Test
    void messagesStayOnThisComputer() {
        StaffFixtures.asAdministrator(demo::found);

        nightlyRun.run(FIRST_DAY, "nora");

        var sent = messaging.page(new MessageSearch(null, null, "", 0)).getContent().stream()
                .filter(message -> message.state() == MessageState.SENT)
                .toList();
        assertThat(sent).isNotEmpty().allSatisfy(message -> assertThat(
                        messaging.get(message.id()).providerId())
                .startsWith("local"));
    }

    private static long sum(List<NightReport> nights, Tally tally) {
        return nights.stream().mapToLong(night -> night.total(tally)).sum();
    }
}
