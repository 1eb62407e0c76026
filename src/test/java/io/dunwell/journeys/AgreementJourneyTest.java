package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.cases.AnswerRejected;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Promises and disputes pause the right thing, and the case goes on where the policy says. */
@DunwellTest
class AgreementJourneyTest {

    Journey journey;

    @BeforeEach
    void collectorCallsInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-20");
        journey.as("carla", "COLLECTOR");
    }

    @Test
    void promiseThatIsKeptEndsTheCase() {
        promises("1200.00", "2026-03-27");
        journey.through("2026-03-27");
        journey.pays("1200.00");
        journey.look();

        assertThat(journey.diarySince("2026-03-20"))
                .isEqualTo(
                        """
                2026-03-20  task Call customer for COLLECTOR
                2026-03-20  answered Call customer: reached-promise
                2026-03-20  Promised: 1200.00 USD by 2026-03-27
                2026-03-20  A promise covers what is left to collect
                2026-03-20  EMAIL promise-confirmation
                2026-03-25  EMAIL promise-reminder
                2026-03-27  pays 1200.00
                2026-03-27  Nothing is overdue any more
                2026-03-27  Case closed: Paid
                """);
    }

    @Test
    void brokenPromiseLeadsToAWrittenWordAndACallTheSameDay() {
        promises("1200.00", "2026-03-27");
        journey.through("2026-04-02");

        assertThat(journey.diarySince("2026-03-21"))
                .isEqualTo(
                        """
                2026-03-25  EMAIL promise-reminder
                2026-04-01  The promise no longer covers the account: collecting goes on
                2026-04-01  A promise was not kept
                2026-04-01  EMAIL promise-broken
                2026-04-01  task Call customer for COLLECTOR
                """);
        assertThat(journey.onlyTask().why()).contains("did not come");
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void secondBrokenPromiseIsAnsweredMoreFirmly() {
        promises("1200.00", "2026-03-27");
        journey.through("2026-04-01");
        promises("1200.00", "2026-04-03");
        journey.through("2026-04-09");

        assertThat(journey.diarySince("2026-04-02"))
                .isEqualTo(
                        """
                2026-04-08  The promise no longer covers the account: collecting goes on
                2026-04-08  A promise was not kept
                2026-04-08  EMAIL late-fee-announcement
                """);
    }

    @Test
    void promiseThatWasPaidBeforeItsReminderLeftIsNotRemindedOf() {
        promises("1200.00", "2026-03-27");
        journey.through("2026-03-24");
        journey.nightAt("2026-03-25", 4);
        journey.pays("1200.00");
        journey.look();

        assertThat(journey.diarySince("2026-03-21"))
                .contains("EMAIL promise-reminder WITHHELD (The promise was kept or taken back meanwhile.)");
    }

    @Test
    void promiseForTomorrowIsNotRemindedOfBesideItsConfirmation() {
        promises("1200.00", "2026-03-23");
        journey.through("2026-03-24");

        assertThat(journey.diary()).contains("promise-confirmation").doesNotContain("promise-reminder");
    }

    @Test
    void promiseOfAPartLeavesTheRestToBeChased() {
        promises("200.00", "2026-03-27");

        assertThat(journey.openCase().toCollect()).hasToString("1000.00 USD");
        assertThat(journey.openCase().nextAction()).isEqualTo("Send firmer notice: late fee announced");
    }

    @Test
    void whileAPromiseIsOpenTheCaseSaysWhatItWaitsFor() {
        promises("1200.00", "2026-03-27");

        assertThat(journey.openCase().nextAction()).isEqualTo("Promise open");
        assertThat(journey.openCase().nextActionOn()).isEqualTo("2026-04-01");
    }

    @Test
    void promiseWithoutADateIsRefusedAndNothingHappened() {
        assertThatThrownBy(() -> journey.answers("reached-promise", "promiseAmount", "1200.00"))
                .isInstanceOf(AnswerRejected.class)
                .hasMessage("Enter the date of the promise.");

        assertThat(journey.onlyTask().title()).isEqualTo("Call customer");
    }

    @Test
    void disputeThatIsUpheldIsCreditedAndEndsTheCase() {
        disputes();
        journey.through("2026-03-24");
        journey.as("olga", "SUPERVISOR");
        journey.answersDispute("upheld");
        journey.through("2026-03-30");

        assertThat(journey.diarySince("2026-03-20"))
                .isEqualTo(
                        """
                2026-03-20  task Call customer for COLLECTOR
                2026-03-20  answered Call customer: dispute
                2026-03-20  Disputed: 1200.00 USD, answer due 2026-04-03
                2026-03-20  The rest is in dispute
                2026-03-20  EMAIL dispute-received
                2026-03-20  task Investigate the dispute for COLLECTOR
                2026-03-24  answered Investigate the dispute: upheld
                2026-03-24  Dispute upheld: 1200.00 USD credited
                2026-03-24  Nothing is overdue any more
                2026-03-24  Case closed: Paid
                2026-03-24  EMAIL dispute-upheld
                """);
    }

    @Test
    void disputeThatIsRejectedGoesOnWhereItWas() {
        disputes();
        journey.through("2026-03-24");
        journey.answersDispute("rejected");
        journey.through("2026-03-26");

        assertThat(journey.diarySince("2026-03-24"))
                .isEqualTo(
                        """
                2026-03-24  answered Investigate the dispute: rejected
                2026-03-24  Dispute rejected: 1200.00 USD is to be paid
                2026-03-24  The dispute no longer covers the account: collecting goes on
                2026-03-24  EMAIL dispute-rejected
                2026-03-24  task Call customer for COLLECTOR
                """);
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void disputeThatNobodyAnswersIsDecidedByASupervisorOnTheDayTheAnswerIsDue() {
        disputes();
        journey.through("2026-04-02");
        assertThat(journey.disputeTasks()).extracting(WorkItem::title).containsExactly("Investigate the dispute");

        journey.through("2026-04-03");

        var first = journey.disputeTasks().get(0);
        assertThat(first.title()).isEqualTo("Decide the overdue dispute");
        assertThat(first.candidateRole()).isEqualTo("SUPERVISOR");
        journey.through("2026-04-10");
        assertThat(journey.disputeTasks())
                .hasSize(1)
                .extracting(WorkItem::taskId)
                .doesNotContain(first.taskId());
        assertThat(journey.findings()).isEmpty();
    }

    private void promises(String amount, String date) {
        journey.answers(
                "reached-promise",
                "rightParty",
                "yes",
                "spokeWith",
                "Ada Finch",
                "promiseAmount",
                amount,
                "promiseDate",
                date,
                "promiseMethod",
                "BANK_TRANSFER");
    }

    private void disputes() {
        journey.answers("dispute", "rightParty", "yes", "spokeWith", "Ada Finch", "disputeReason", "PRICE");
    }
}
