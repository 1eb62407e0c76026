package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One account from the first reminder to its end, told as a diary. */
@DunwellTest
class WholeLifeTest {

    Journey journey;

    @BeforeEach
    void oneInvoiceDueInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
    }

    @Test
    void silentCustomerIsTakenFromReminderToTheAgency() {
        journey.through("2026-06-01");
        journey.as("olga", "SUPERVISOR");
        journey.answers("place", "approvalNote", "nobody reached in three months");
        journey.through("2026-07-15");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  EMAIL pre-due-reminder
                2026-03-06  Case opened: 1200.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-13  EMAIL second-reminder
                2026-03-20  task Call customer for COLLECTOR
                2026-03-25  task See that the call is made for SUPERVISOR
                2026-03-30  EMAIL late-fee-announcement
                2026-04-07  Late fee of 18.00 USD posted (1.5 % of 1200.00 USD, at least 5.00 USD)
                2026-04-07  EMAIL late-fee-posted
                2026-04-14  task Owner decides how to go on for SUPERVISOR
                2026-04-21  Work-out plan offered: 1218.00 USD in 3 parts, answer by 2026-04-28
                2026-04-21  EMAIL plan-offer
                2026-04-21  task Negotiate the plan for COLLECTOR
                2026-04-29  LETTER final-notice
                2026-06-01  task Approve placement with the agency for SUPERVISOR
                2026-06-01  answered Approve placement with the agency: place
                2026-06-01  Agency placement decided, place: nobody reached in three months
                2026-06-01  Placed with the agency: 1218.00 USD
                2026-06-01  The account was placed with the agency
                """);
        assertThat(journey.openCase().nextAction()).isEqualTo("With the agency");
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void placedAccountThatIsPaidIsClosedAndLeftInPeace() {
        journey.through("2026-06-01");
        journey.as("olga", "SUPERVISOR");
        journey.answers("place", "approvalNote", "nobody reached");
        journey.through("2026-06-10");
        journey.pays("1218.00");
        journey.through("2026-06-20");

        assertThat(journey.diarySince("2026-06-02"))
                .isEqualTo(
                        """
                2026-06-10  pays 1218.00
                2026-06-11  Nothing is overdue any more
                2026-06-11  Case closed: Paid
                """);
    }

    @Test
    void ownerWhoWritesOffEndsTheCase() {
        journey.through("2026-04-14");
        journey.as("olga", "SUPERVISOR");
        journey.answers("write-off", "note", "not worth it");
        journey.through("2026-04-20");

        assertThat(journey.diarySince("2026-04-15")).isEqualTo("\n");
        assertThat(journey.diary()).endsWith("Case closed: Written off\n");
        assertThat(journey.hasOpenCase()).isFalse();
    }

    @Test
    void ownerWhoGivesTimeIsObeyedAndAskedAgainAfterwards() {
        journey.through("2026-04-14");
        journey.as("olga", "SUPERVISOR");
        journey.answers("give-time", "giveDays", "20");
        journey.through("2026-05-05");

        assertThat(journey.diarySince("2026-04-15"))
                .isEqualTo(
                        """
                2026-05-05  The owner's hold ended: collecting goes on
                2026-05-05  task Owner decides how to go on for SUPERVISOR
                """);
    }

    @Test
    void planThatIsAgreedAndKeptEndsTheCase() {
        journey.through("2026-04-21");
        journey.answers(
                "accepted",
                "rightParty",
                "yes",
                "instalments",
                "3",
                "rhythm",
                "WEEKLY",
                "firstInstalmentOn",
                "2026-05-01");
        journey.through("2026-04-30");
        journey.pays("406.00");
        journey.through("2026-05-07");
        journey.pays("406.00");
        journey.through("2026-05-14");
        journey.pays("406.00");
        journey.through("2026-05-20");

        assertThat(journey.diarySince("2026-04-21"))
                .isEqualTo(
                        """
                2026-04-21  Work-out plan offered: 1218.00 USD in 3 parts, answer by 2026-04-28
                2026-04-21  EMAIL plan-offer
                2026-04-21  task Negotiate the plan for COLLECTOR
                2026-04-21  answered Negotiate the plan: accepted
                2026-04-21  Work-out plan agreed: 3 instalments, the first of 406.00 USD on 2026-05-01
                2026-04-21  A work-out plan was agreed
                2026-04-21  EMAIL plan-confirmation
                2026-04-28  EMAIL plan-reminder
                2026-04-30  pays 406.00
                2026-05-05  EMAIL plan-reminder
                2026-05-07  pays 406.00
                2026-05-12  EMAIL plan-reminder
                2026-05-14  pays 406.00
                2026-05-15  Nothing is overdue any more
                2026-05-15  Case closed: Paid
                """);
    }

    @Test
    void missedInstalmentThatIsNotCuredBreaksThePlanAndCollectingGoesOn() {
        journey.through("2026-04-21");
        journey.answers(
                "accepted",
                "rightParty",
                "yes",
                "instalments",
                "3",
                "rhythm",
                "WEEKLY",
                "firstInstalmentOn",
                "2026-05-01");
        journey.through("2026-05-15");

        assertThat(journey.diarySince("2026-05-01"))
                .isEqualTo(
                        """
                2026-05-06  EMAIL plan-missed
                2026-05-13  EMAIL plan-missed
                2026-05-14  The plan ended: collecting goes on
                2026-05-14  A promise was not kept
                2026-05-14  LETTER final-notice
                """);
        assertThat(journey.findings()).isEmpty();
    }
}
