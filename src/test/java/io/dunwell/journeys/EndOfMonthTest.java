package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.PaymentTerms;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The last days of months, of 29 February 2028 above all: as a due date, as a promise, and under terms that end there.
 */
@DunwellTest
class EndOfMonthTest {

    NightJourney journey;

    @BeforeEach
    void begin(@Autowired ApplicationContext application) {
        journey = new NightJourney(application);
        journey.emptyInbox();
    }

    @Test
    void invoiceDueOnLeapDayIsRemindedAfterItsGrace() {
        journey.begin("2028-02-25");
        journey.invoice("INV-1", "2028-02-29", "1200.00");

        journey.through("2028-03-10");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2028-02-28  EMAIL pre-due-reminder
                2028-03-03  Case opened: 1200.00 USD overdue, 3 days
                2028-03-03  EMAIL first-reminder
                2028-03-10  EMAIL second-reminder
                """);
    }

    @Test
    void termsToTheEndOfFebruaryEndOnLeapDay() {
        journey.begin("2028-02-25");
        var due = PaymentTerms.endOfMonth(0).dueOn(LocalDate.of(2028, 2, 10));
        journey.invoice("INV-1", due.toString(), "1200.00");

        journey.through("2028-03-03");

        assertThat(journey.diary()).contains("2028-03-03  Case opened: 1200.00 USD overdue, 3 days");
    }

    @Test
    void promiseForLeapDayIsJudgedWhenItsGraceIsOver() {
        journey.begin("2028-02-01");
        journey.invoice("INV-1", "2028-02-01", "1200.00");
        journey.through("2028-02-22");
        journey.as("carla", "COLLECTOR");
        journey.answers(
                "reached-promise",
                "rightParty",
                "yes",
                "spokeWith",
                "Ada Finch",
                "promiseAmount",
                "1200.00",
                "promiseDate",
                "2028-02-29",
                "promiseMethod",
                "BANK_TRANSFER");

        journey.through("2028-03-06");

        assertThat(journey.diarySince("2028-02-15"))
                .isEqualTo(
                        """
                2028-02-18  task Call customer for COLLECTOR
                2028-02-22  answered Call customer: reached-promise
                2028-02-22  Promised: 1200.00 USD by 2028-02-29
                2028-02-22  A promise covers what is left to collect
                2028-02-22  EMAIL promise-confirmation
                2028-02-28  EMAIL promise-reminder
                2028-03-03  The promise no longer covers the account: collecting goes on
                2028-03-03  A promise was not kept
                2028-03-03  EMAIL promise-broken
                2028-03-03  task Call customer for COLLECTOR
                """);
    }

    @Test
    void lastDayOfJanuaryIsFollowedThroughShortFebruary() {
        journey.begin("2026-01-28");
        journey.invoice("INV-1", "2026-01-31", "1200.00");

        journey.through("2026-03-02");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-01-29  EMAIL pre-due-reminder
                2026-02-04  Case opened: 1200.00 USD overdue, 4 days
                2026-02-04  EMAIL first-reminder
                2026-02-11  EMAIL second-reminder
                2026-02-19  task Call customer for COLLECTOR
                2026-02-24  task See that the call is made for SUPERVISOR
                2026-02-27  EMAIL late-fee-announcement
                """);
    }
}
