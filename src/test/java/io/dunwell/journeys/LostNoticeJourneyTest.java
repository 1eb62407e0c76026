package io.dunwell.journeys;

import static io.dunwell.messaging.MessageState.DELIVERED;
import static io.dunwell.messaging.MessageState.UNDELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.cases.AnswerRejected;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The offer of a plan and the final notice, when they seem lost: the case hears of it and waits. */
@DunwellTest
class LostNoticeJourneyTest {

    Journey journey;

    @BeforeEach
    void oneInvoiceDueInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
    }

    @Test
    void offerThatDidNotArriveIsMadeAgainAndTheCaseWaitsForTheNewAnswer() {
        journey.through("2026-04-23");
        journey.reported("plan-offer", UNDELIVERED);
        journey.through("2026-04-27");
        journey.findsOut("give-again", "they had moved");
        journey.through("2026-05-05");

        assertThat(journey.diarySince("2026-04-23"))
                .isEqualTo(
                        """
                2026-04-23  plan-offer is reported UNDELIVERED
                2026-04-23  The offer of a payment plan did not arrive; a supervisor finds out
                2026-04-27  found out: give-again
                2026-04-27  Offer of a payment plan did not arrive and is given again
                2026-04-27  EMAIL plan-offer
                2026-05-05  LETTER final-notice
                """);
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void theCaseWaitsWhileNobodyHasFoundOut() {
        journey.through("2026-04-27");

        journey.reported("plan-offer", UNDELIVERED);
        journey.through("2026-05-03");

        assertThat(journey.diarySince("2026-04-28")).isEqualTo("\n");
        assertThat(journey.inquiry()).isPresent();
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void reminderThatDidNotArriveIsLeftAtThat() {
        journey.through("2026-03-06");

        journey.reported("first-reminder", UNDELIVERED);
        journey.through("2026-03-13");

        assertThat(journey.inquiry()).isEmpty();
        assertThat(journey.diarySince("2026-03-13")).contains("second-reminder");
    }

    @Test
    void noticeOfWhichNobodyKnowsIsAskedAboutWhenNoReportHasCome() {
        journey.through("2026-04-21");
        journey.forgotten("plan-offer");
        assertThat(journey.inquiry()).isEmpty();

        journey.passHours(1);
        journey.look();

        assertThat(journey.inquiry()).isPresent();
        assertThat(journey.diary())
                .endsWith("Nobody knows whether the offer of a payment plan left; a supervisor finds out\n");
    }

    @Test
    void reportThatComesAfterAllTakesTheQuestionBack() {
        journey.through("2026-04-21");
        journey.forgotten("plan-offer");
        journey.passHours(1);
        journey.look();

        journey.reported("plan-offer", DELIVERED);

        assertThat(journey.inquiry()).isEmpty();
    }

    @Test
    void reportThatComesInTimeKeepsTheQuestionFromBeingAsked() {
        journey.through("2026-04-21");
        journey.forgotten("plan-offer");

        journey.reported("plan-offer", DELIVERED);
        journey.passHours(1);
        journey.look();

        assertThat(journey.inquiry()).isEmpty();
        assertThat(journey.diary()).doesNotContain("supervisor finds out");
    }

    @Test
    void whoHasPaidIsNotAskedAbout() {
        journey.through("2026-04-22");
        journey.pays("1218.00");
        journey.look();

        journey.reported("plan-offer", UNDELIVERED);

        assertThat(journey.inquiry()).isEmpty();
    }

    @Test
    void whoPaysWhileItIsAskedEndsTheQuestion() {
        journey.through("2026-04-22");
        journey.reported("plan-offer", UNDELIVERED);
        assertThat(journey.inquiry()).isPresent();

        journey.pays("1218.00");
        journey.through("2026-04-24");

        assertThat(journey.inquiry()).isEmpty();
        assertThat(journey.hasOpenCase()).isFalse();
    }

    @Test
    void whoWasToldAnotherWayGoesOnAsPlannedAndThePersonSaysHow() {
        journey.through("2026-04-22");
        journey.reported("plan-offer", UNDELIVERED);

        assertThatThrownBy(() -> journey.findsOut("told-otherwise", ""))
                .isInstanceOf(AnswerRejected.class)
                .hasMessageContaining("Say who told the customer, how and when");
        journey.findsOut("told-otherwise", "Kim read it out on the phone");
        journey.through("2026-04-30");

        assertThat(journey.diarySince("2026-04-29")).contains("final-notice");
    }

    @Test
    void thePersonIsAskedAgainUntilTheyKnow() {
        journey.through("2026-04-22");
        journey.reported("plan-offer", UNDELIVERED);
        var first = journey.inquiry().orElseThrow();

        journey.through("2026-04-24");

        var second = journey.inquiry().orElseThrow();
        assertThat(second.taskId()).isNotEqualTo(first.taskId());
        assertThat(second.dueOn()).isAfter(LocalDate.parse("2026-04-24").minusDays(1));
    }
}
