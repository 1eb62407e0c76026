package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.PayRunCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import java.time.DayOfWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A customer pays its bills on Fridays, those that it has had since Tuesday: it is reminded in time for a run, and not
 * called just before one. The invoice is due on Tuesday, 3 March, so that the run of 27 February pays it in time.
 */
@DunwellTest
class PayRunJourneyTest {

    Journey journey;

    @BeforeEach
    void oneInvoiceDueInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-02-16");
        journey.paysOn(PayRunCalendar.weekly(DayOfWeek.FRIDAY, 3));
        journey.invoice("INV-1", "2026-03-03", "1200.00");
    }

    @Test
    void reminderLeavesBeforeTheCutOffAndTheCallWaitsForTheRun() {
        journey.through("2026-03-31");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-02-23  EMAIL pre-due-reminder
                2026-03-06  Case opened: 1200.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-13  EMAIL second-reminder
                2026-03-23  task Call customer for COLLECTOR
                2026-03-26  task See that the call is made for SUPERVISOR
                2026-03-31  EMAIL late-fee-announcement
                """);
    }

    @Test
    void accountPageSaysWhichRunTheCallWaitsFor() {
        journey.through("2026-03-13");

        assertThat(journey.next())
                .isEqualTo("Next: Call customer on 23 March, after their payment run on 20 March, by Dunwell.");

        journey.through("2026-03-23");
        assertThat(journey.next()).isEqualTo("Next: Call customer, by a person until 24 March.");
        assertThat(journey.openCase().nextActionAfterRun()).isNull();
    }

    @Test
    void customerWhoPaysWithTheRunIsNotCalled() {
        journey.through("2026-03-20");
        journey.pays("1200.00");
        journey.look();
        journey.through("2026-03-31");

        assertThat(journey.diarySince("2026-03-14"))
                .isEqualTo(
                        """
                2026-03-20  pays 1200.00
                2026-03-20  Nothing is overdue any more
                2026-03-20  Case closed: Paid
                """);
    }

    @Test
    void customerWhoPaysAPartWithTheRunIsCalledForTheRest() {
        journey.through("2026-03-20");
        journey.pays("500.00");
        journey.through("2026-03-31");

        assertThat(journey.diarySince("2026-03-14"))
                .isEqualTo(
                        """
                2026-03-20  pays 500.00
                2026-03-23  task Call customer for COLLECTOR
                2026-03-26  task See that the call is made for SUPERVISOR
                2026-03-31  EMAIL late-fee-announcement
                """);
        assertThat(journey.lastAmountAsked()).isEqualTo(Money.of("700.00", "USD"));
    }

    @Test
    void secondCallWaitsForTheNextRunAndThenComes() {
        journey.through("2026-03-25");
        journey.as("carla", "COLLECTOR");
        journey.answers("no-answer", "rightParty", "no");

        assertThat(journey.next())
                .isEqualTo("Next: Call again on 30 March, after their payment run on 27 March, by Dunwell.");
        journey.through("2026-03-30");
        assertThat(journey.diarySince("2026-03-25"))
                .isEqualTo(
                        """
                2026-03-25  answered Call customer: no-answer
                2026-03-30  task Call again for COLLECTOR
                """);
    }

    @Test
    void customerWithoutKnownRunsIsCalledOnTheUsualDay() {
        journey.paysOn(PayRunCalendar.NONE);

        journey.through("2026-03-20");

        assertThat(journey.diary())
                .startsWith("2026-03-02  EMAIL pre-due-reminder\n")
                .endsWith("2026-03-20  task Call customer for COLLECTOR\n");
    }

    @Test
    void billThatTheRunDoesNotTakeIsCalledForAtOnce() {
        journey.paysOn(PayRunCalendar.weekly(DayOfWeek.FRIDAY, 60));

        journey.through("2026-03-20");

        assertThat(journey.diary()).endsWith("2026-03-20  task Call customer for COLLECTOR\n");
    }

    @Test
    void keyAccountThatPaysOnTheDayOfItsCaseIsCalledAfterTheRun() {
        journey.isReliable();
        journey.invoice("INV-2", "2026-03-03", "12000.00");

        journey.through("2026-03-06");
        assertThat(journey.next())
                .isEqualTo("Next: Call customer on 9 March, after their payment run on 6 March, by Dunwell.");

        journey.through("2026-03-09");
        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-02-23  EMAIL pre-due-reminder
                2026-03-06  Case opened: 13200.00 USD overdue, 3 days
                2026-03-09  task Call customer for COLLECTOR
                """);
    }

    @Test
    void afterAWeekOffTheRunIsMissedAndTheReminderLeavesInTheUsualDays() {
        journey.through("2026-02-20");
        journey.sleepsUntil("2026-02-27");
        journey.night();
        journey.through("2026-03-02");

        assertThat(journey.diary()).isEqualTo("2026-03-02  EMAIL pre-due-reminder\n");
    }

    @Test
    void nightThatWasMissedIsMadeUpForOnTheDayOfTheCutOff() {
        journey.through("2026-02-22");
        journey.sleepsUntil("2026-02-24");
        journey.night();
        journey.through("2026-03-02");

        assertThat(journey.diary()).isEqualTo("2026-02-24  EMAIL pre-due-reminder\n");
    }
}
