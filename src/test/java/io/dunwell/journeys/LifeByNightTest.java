package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.Tally;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.database.TableSizes;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Accounts that live by the night alone, as they do in production: run once, run twice, or not run for a week. */
@DunwellTest
class LifeByNightTest {

    @Autowired
    DataSource dataSource;

    NightJourney journey;

    @BeforeEach
    void begin(@Autowired ApplicationContext application) {
        journey = new NightJourney(application);
        journey.emptyInbox();
        journey.begin("2026-03-01");
    }

    @Test
    void silentCustomerIsTakenFromReminderToTheOwnersWordOnTheAgency() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");

        journey.through("2026-03-23");
        journey.as("carla", "COLLECTOR");
        journey.answers("no-answer", "rightParty", "nobody");
        journey.through("2026-06-01");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  EMAIL pre-due-reminder
                2026-03-06  Case opened: 1200.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-13  EMAIL second-reminder
                2026-03-20  task Call customer for COLLECTOR
                2026-03-23  answered Call customer: no-answer
                2026-03-25  task Call again for COLLECTOR
                2026-03-30  EMAIL late-fee-announcement
                2026-04-07  Late fee of 18.00 USD posted (1.5 % of 1200.00 USD, at least 5.00 USD)
                2026-04-07  EMAIL late-fee-posted
                2026-04-14  task Owner decides how to go on for SUPERVISOR
                2026-04-21  Work-out plan offered: 1218.00 USD in 3 parts, answer by 2026-04-28
                2026-04-21  EMAIL plan-offer
                2026-04-21  task Negotiate the plan for COLLECTOR
                2026-04-29  LETTER final-notice
                2026-06-01  task Approve placement with the agency for SUPERVISOR
                """);
        assertThat(journey.onlyTask().candidateRole()).isEqualTo("SUPERVISOR");
    }

    @Test
    void customerWhoPaysAfterTheSecondReminderIsLeftInPeace() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");

        journey.through("2026-03-14");
        journey.pays("1200.00");
        journey.report();
        journey.through("2026-03-24");

        assertThat(journey.diarySince("2026-03-13"))
                .isEqualTo(
                        """
                2026-03-13  EMAIL second-reminder
                2026-03-14  pays 1200.00
                2026-03-14  Nothing is overdue any more
                2026-03-14  Case closed: Paid
                """);
        assertThat(journey.hasOpenCase()).isFalse();
    }

    /** Nights at half past two may send nothing, and by day Dunwell is off. */
    @Test
    void feeWhoseAnnouncementWasNotSentIsNotPosted() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        List.of("2026-03-06", "2026-03-13", "2026-03-20", "2026-03-25").forEach(journey::sleepsUntil);

        journey.nightsAt("02:30");
        LocalDate.of(2026, 3, 30).datesUntil(LocalDate.of(2026, 4, 9)).forEach(day -> {
            journey.passTo(day.toString());
            journey.report();
        });

        assertThat(journey.diarySince("2026-03-30"))
                .isEqualTo(
                        """
                2026-04-07  Late fee of 18.00 USD not posted: its announcement was not sent
                2026-04-07  EMAIL late-fee-announcement WITHHELD (It could not be sent in time and says nothing useful any more.)
                """);
    }

    /** On days on which something happens to one of the three. */
    @Test
    void nightThatRunsTwiceAddsNoRowToAnyTable() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.anotherCustomer("C-2", "2026-03-10", "80.00");
        journey.anotherCustomer("C-3", "2026-01-05", "900.00");

        var tables = new TableSizes(dataSource, "night_");

        for (var day : List.of("2026-03-02", "2026-03-06", "2026-03-12", "2026-03-13", "2026-03-20")) {
            journey.through(day);
            var once = tables.count();
            var report = journey.report();

            assertThat(tables.count()).as("rows on %s", day).isEqualTo(once);
            assertThat(doneIn(report)).as("done again on %s", day).isZero();
        }

        assertThat(journey.messages()).isEqualTo(3);
    }

    @Test
    void missedWeekBringsOneMessageToEachCustomerWhateverWasCrossed() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-09");
        journey.invoice("INV-2", "2026-03-10", "50.00");
        journey.invoice("INV-3", "2026-03-12", "25.00");
        journey.anotherCustomer("C-2", "2026-03-10", "80.00");
        journey.anotherCustomer("C-3", "2026-03-12", "90.00");
        long before = journey.messages();

        journey.passTo("2026-03-18");
        var report = journey.report();

        assertThat(report.total(Tally.MESSAGES_SENT)).isEqualTo(3);
        assertThat(journey.messages() - before).isEqualTo(1);
        assertThat(journey.lastAmountAsked()).hasToString("1275.00 USD");
        assertThat(journey.diarySince("2026-03-10")).isEqualTo("2026-03-18  EMAIL second-reminder\n");
    }

    private static long doneIn(NightReport report) {
        return report.total(Tally.CASES_OPENED)
                + report.total(Tally.CASES_CLOSED)
                + report.total(Tally.WAITS)
                + report.total(Tally.TASKS)
                + report.total(Tally.REMINDERS)
                + report.total(Tally.MESSAGES_SENT)
                + report.total(Tally.LETTERS);
    }
}
