package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.ContactRole;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody has the customer's email address any more: the case waits, or speaks to somebody else. */
@DunwellTest
class WrongDetailsJourneyTest {

    Journey journey;

    @BeforeEach
    void oneInvoiceDueInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
    }

    @Test
    void whomNothingReachesHearsTheRestOnceTheAddressIsMended() {
        journey.hasNoPostalAddress();
        journey.through("2026-03-10");
        journey.bounced("first-reminder");
        journey.through("2026-03-31");
        assertThat(journey.findings()).isEmpty();
        journey.mends("new-detail", "newDetail", "ada.finch@example.com");
        journey.through("2026-04-09");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  EMAIL pre-due-reminder
                2026-03-06  Case opened: 1200.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-10  first-reminder is reported UNDELIVERED
                2026-03-10  No message can reach the customer: the next step waits until the contact details are mended
                2026-03-31  mended: new-detail
                2026-03-31  The clock of the case goes on
                2026-04-03  EMAIL second-reminder
                """);
    }

    /**
     * The older bill is paid while nobody can be reached: the friendly treatment begins anew, and stands still as well.
     */
    @Test
    void aTreatmentThatBeginsAnewMeanwhileKeepsItsWholeWait() {
        journey.invoice("INV-2", "2026-03-10", "800.00");
        journey.hasNoPostalAddress();
        journey.through("2026-03-10");
        journey.bounced("first-reminder");
        journey.through("2026-03-17");
        journey.pays("1200.00");
        journey.look();
        journey.look();
        journey.through("2026-03-19");
        journey.mends("new-detail", "newDetail", "ada.finch@example.com");
        journey.through("2026-03-27");

        assertThat(journey.diarySince("2026-03-20")).isEqualTo("2026-03-26  EMAIL second-reminder\n");
    }

    @Test
    void mendedSoonTheReminderGoesOnceMore() {
        journey.hasNoPostalAddress();
        journey.through("2026-03-06");
        journey.bounced("first-reminder");
        journey.through("2026-03-09");
        journey.changesEmail("ada.finch@example.com");
        journey.look();
        journey.through("2026-03-18");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  EMAIL pre-due-reminder
                2026-03-06  Case opened: 1200.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-06  first-reminder is reported UNDELIVERED
                2026-03-06  No message can reach the customer: the next step waits until the contact details are mended
                2026-03-09  email address changed
                2026-03-09  The clock of the case goes on
                2026-03-09  EMAIL first-reminder
                2026-03-16  EMAIL second-reminder
                """);
        assertThat(journey.repair()).isEmpty();
    }

    @Test
    void theNextRoleHearsMeanwhileAndTheClockGoesOn() {
        journey.hasNoPostalAddress();
        journey.hasContact("Bo", ContactRole.DECISION_MAKER);
        journey.through("2026-03-06");
        journey.bounced("first-reminder");
        journey.through("2026-03-16");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  EMAIL pre-due-reminder
                2026-03-06  Case opened: 1200.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-06  first-reminder is reported UNDELIVERED
                2026-03-09  EMAIL first-reminder
                2026-03-13  EMAIL second-reminder
                """);
        assertThat(journey.repair()).isPresent();
    }

    @Test
    void lettersGoWhileTheAddressIsMended() {
        journey.through("2026-03-06");
        journey.bounced("first-reminder");
        journey.through("2026-03-16");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  EMAIL pre-due-reminder
                2026-03-06  Case opened: 1200.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-06  first-reminder is reported UNDELIVERED
                2026-03-06  LETTER first-reminder
                2026-03-13  LETTER second-reminder
                """);
        assertThat(journey.repair()).isPresent();
    }

    @Test
    void whoPaysWhileTheClockStandsIsDone() {
        journey.hasNoPostalAddress();
        journey.through("2026-03-06");
        journey.bounced("first-reminder");
        journey.through("2026-03-12");
        journey.pays("1200.00");
        journey.look();
        journey.through("2026-03-16");

        assertThat(journey.hasOpenCase()).isFalse();
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void whomNobodyCanReachIsHandledByHandAndChasedAgainWhenTheyCan() {
        journey.hasNoPostalAddress();
        journey.through("2026-03-06");
        journey.bounced("first-reminder");
        journey.mends("nothing-better", "note", "moved away");
        journey.through("2026-03-10");
        journey.changesEmail("ada.finch@example.com");
        journey.through("2026-03-12");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  EMAIL pre-due-reminder
                2026-03-06  Case opened: 1200.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-06  first-reminder is reported UNDELIVERED
                2026-03-06  No message can reach the customer: the next step waits until the contact details are mended
                2026-03-06  mended: nothing-better
                2026-03-06  The clock of the case goes on
                2026-03-06  Collection was stopped for this customer
                2026-03-06  task Handle by hand for SUPERVISOR
                2026-03-10  email address changed
                2026-03-10  Collecting goes on
                2026-03-10  EMAIL first-reminder
                """);
        assertThat(journey.findings()).isEmpty();
    }
}
