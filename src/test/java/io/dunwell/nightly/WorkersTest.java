package io.dunwell.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import io.dunwell.cases.Cases;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.Messaging;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens by itself, and when it does not. Stockholm is an hour ahead of UTC in March. */
@DunwellTest
class WorkersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    NightBook book;

    @Autowired
    Nights nights;

    @Autowired
    NightLock lock;

    @Autowired
    Companies companies;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    CompanyClock clock;

    private final Messaging messaging = mock();
    private final Cases cases = mock();
    private Workers workers;

    @BeforeEach
    void workersOfAnEmptyNight() {
        workers = workersAt(LocalTime.of(5, 0));
    }

    @Test
    void theNightBeginsAtItsHourOnce() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");

        clock.moveTo(Instant.parse("2026-03-02T03:59:00Z"));
        workers.beginTheNight();
        assertThat(nights.hasRun(MONDAY)).isFalse();

        clock.moveTo(Instant.parse("2026-03-02T04:00:30Z"));
        workers.beginTheNight();
        workers.beginTheNight();
        assertThat(nights.hasRun(MONDAY)).isTrue();
        assertThat(nights.page(0, 10).getTotalElements()).isEqualTo(1);
        assertThat(nights.last().orElseThrow().run().startedBy()).isEqualTo("dunwell");
    }

    /** Stockholm's clocks go from 02:00 to 03:00 in this night. */
    @Test
    void aNightAtAnHourThatIsLeftOutBeginsAsSoonAsThatHourIsOver() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-27");
        workers = workersAt(LocalTime.of(2, 30));

        clock.moveTo(Instant.parse("2026-03-29T00:59:00Z"));
        workers.beginTheNight();
        assertThat(nights.last()).isEmpty();

        clock.moveTo(Instant.parse("2026-03-29T01:00:30Z"));
        workers.beginTheNight();
        assertThat(nights.hasRun(LocalDate.of(2026, 3, 29))).isTrue();
    }

    /** Stockholm's clocks go from 03:00 back to 02:00 in this night. */
    @Test
    void aNightAtAnHourThatComesTwiceBeginsOnce() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-10-23");
        workers = workersAt(LocalTime.of(2, 30));

        clock.moveTo(Instant.parse("2026-10-25T00:30:30Z"));
        workers.beginTheNight();
        clock.moveTo(Instant.parse("2026-10-25T01:30:30Z"));
        workers.beginTheNight();

        assertThat(nights.page(0, 10).getTotalElements()).isEqualTo(1);
        assertThat(nights.hasRun(LocalDate.of(2026, 10, 25))).isTrue();
    }

    @Test
    void missedNightsAreCaughtUpByOne() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        workers.beginTheNight();

        clock.moveTo(Instant.parse("2026-03-09T14:00:00Z"));
        workers.beginTheNight();

        assertThat(nights.page(0, 10).getContent())
                .extracting(report -> report.run().businessDate())
                .containsExactly(LocalDate.of(2026, 3, 9), MONDAY);
    }

    @Test
    void anInterruptedNightIsBegunAgain() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        book.open(MONDAY, "dunwell", List.of());

        workers.beginTheNight();

        assertThat(nights.page(0, 10).getContent())
                .extracting(report -> report.run().state())
                .containsExactly(NightState.DONE, NightState.INTERRUPTED);
    }

    @Test
    void aDemoCompanysNightWaitsForItsClock() {
        CompanyFixtures.founded(companies, clock, CompanyMode.DEMO, "2026-03-02");

        workers.beginTheNight();

        assertThat(nights.last()).isEmpty();
    }

    @Test
    void messagesAndReviewsAreWorkedByDay() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");

        workers.sendByDay();
        workers.lookAtChangedAccounts();

        then(messaging).should().dispatchDue(any());
        then(cases).should().workReviewQueue(eq(MONDAY), any());
    }

    @Test
    void aDemosFirstNightFindsAllItsAccountsStillToBeLookedAt() {
        CompanyFixtures.founded(companies, clock, CompanyMode.DEMO, "2026-03-02");

        workers.lookAtChangedAccounts();
        then(cases).shouldHaveNoInteractions();

        new NightlyRun(List.of(), book, nights, lock).run(MONDAY, "nora");
        workers.lookAtChangedAccounts();
        then(cases).should().workReviewQueue(eq(MONDAY), any());
    }

    @Test
    void workersRestWhileANightIsAtWork() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        lock.take(Duration.ofMinutes(1));

        workers.beginTheNight();
        workers.sendByDay();
        workers.lookAtChangedAccounts();

        assertThat(nights.last()).isEmpty();
        then(messaging).shouldHaveNoInteractions();
        then(cases).shouldHaveNoInteractions();
    }

    @Test
    void nothingHappensBeforeThereIsACompany() {
        workers.beginTheNight();
        workers.sendByDay();
        workers.lookAtChangedAccounts();

        assertThat(nights.last()).isEmpty();
        then(messaging).shouldHaveNoInteractions();
        then(cases).shouldHaveNoInteractions();
    }

    private Workers workersAt(LocalTime time) {
        var nightlyRun = new NightlyRun(List.of(), book, nights, lock, Runnable::run);
        var settings = new NightSettings(time, Duration.ofMinutes(1));
        return new Workers(nightlyRun, nights, settings, messaging, cases, companies, calendar, clock);
    }
}
