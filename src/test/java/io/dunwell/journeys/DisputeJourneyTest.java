package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.cases.DisputeAnswer;
import io.dunwell.cases.DisputeDesk;
import io.dunwell.cases.disputed.InvestigationRows;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeDuties;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.disputes.Remedy;
import io.dunwell.disputes.WithdrawnBy;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorkItem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One invoice is contested while the other is chased; a named person finds out, whatever the case does meanwhile. */
@DunwellTest
class DisputeJourneyTest {

    @Autowired
    DisputeDesk desk;

    @Autowired
    Disputes disputes;

    @Autowired
    DisputeDuties duties;

    @Autowired
    Team team;

    @Autowired
    CaseProcesses processes;

    @Autowired
    InvestigationRows investigations;

    @Autowired
    LedgerAudit audit;

    Journey journey;
    long broken;
    long fine;

    @BeforeEach
    void twoInvoicesAreDueInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        broken = journey.invoice("INV-1", "2026-03-03", "1200.00");
        fine = journey.invoice("INV-2", "2026-03-03", "500.00");
        StaffFixtures.person(team, "carla", Role.COLLECTOR, "en-GB");
        StaffFixtures.person(team, "kim", Role.COLLECTOR, "en-GB");
        journey.through("2026-03-09");
        journey.as("carla", "COLLECTOR");
    }

    @AfterEach
    void theBooksAreInOrder() {
        assertThat(audit.run(journey.today())).isEmpty();
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void oneInvoiceIsContestedWhileTheOtherIsChased() {
        contested("kim");
        journey.through("2026-03-13");

        assertThat(journey.lastAmountAsked()).hasToString("500.00 USD");
        assertThat(journey.diarySince("2026-03-09"))
                .isEqualTo(
                        """
                2026-03-09  Disputed: 1200.00 USD, answer due 2026-03-23
                2026-03-09  EMAIL dispute-received
                2026-03-09  task Investigate the dispute for COLLECTOR
                2026-03-13  EMAIL second-reminder
                """);
        var task = journey.disputeTasks().get(0);
        assertThat(task.assignee()).isEqualTo("kim");
        assertThat(task.dueOn()).isEqualTo("2026-03-19");
        assertThat(task.why())
                .isEqualTo("1200.00 USD contested: Damaged or faulty; 500.00 USD to collect, 6 days late");
    }

    @Test
    void productThatWasDefectiveIsReplacedAndItsInvoiceBeginsAgain() {
        contested("carla");
        journey.through("2026-03-12");
        journey.answersDispute("replaced", "replacementOn", "2026-03-30", "replacementReference", "WB-77");
        journey.pays("500.00");
        journey.look();
        journey.through("2026-04-03");

        assertThat(journey.diarySince("2026-03-12"))
                .isEqualTo(
                        """
                2026-03-12  answered Investigate the dispute: replaced
                2026-03-12  Dispute upheld: a replacement is promised for 2026-03-30, 1200.00 USD is chased again after 2026-04-01
                2026-03-12  EMAIL dispute-upheld
                2026-03-12  pays 500.00
                2026-03-12  What was contested is being replaced: its clock begins again
                2026-04-02  The dispute no longer covers the account: collecting goes on
                2026-04-02  EMAIL first-reminder
                """);
        assertThat(one().state()).isEqualTo(DisputeState.UPHELD);
    }

    @Test
    void twoDisputesOfAnAccountAreAnsweredEachOnItsOwn() {
        contested("carla");
        open(fine, "500.00", "2026-03-26", null);
        journey.as("olga", "SUPERVISOR");

        journey.answersDispute("upheld");

        assertThat(disputes.of(journey.account()))
                .extracting(Dispute::state)
                .containsExactly(DisputeState.OPEN, DisputeState.UPHELD);
        assertThat(journey.disputeTasks()).hasSize(1);
        assertThat(journey.openCase().toCollect()).hasToString("0.00 USD");
    }

    @Test
    void whatTheCustomerTakesBackIsChasedOnWithoutBlame() {
        contested("carla");
        journey.through("2026-03-10");
        desk.answer(one().id(), new DisputeAnswer.Withdrawn(WithdrawnBy.CUSTOMER, "found the parts in another box"));
        journey.look();

        assertThat(journey.diarySince("2026-03-10"))
                .isEqualTo(
                        """
                2026-03-10  Dispute withdrawn by the customer: 1200.00 USD is to be paid
                2026-03-10  EMAIL dispute-withdrawn
                """);
        assertThat(journey.disputeTasks()).isEmpty();
        assertThat(journey.openCase().toCollect()).hasToString("1700.00 USD");
    }

    @Test
    void anotherOwnerGetsTheTaskAndAnotherDayMovesIt() {
        contested("carla");

        duties.handTo(one().id(), "kim", journey.today(), "knows the product");
        duties.answerBy(one().id(), LocalDate.parse("2026-03-27"), journey.today(), "the factory needs a week");
        journey.look();

        assertThat(journey.disputeTasks())
                .extracting(WorkItem::assignee, WorkItem::dueOn)
                .containsExactly(tuple("kim", LocalDate.parse("2026-03-25")));
        journey.through("2026-03-26");
        assertThat(journey.disputeTasks()).extracting(WorkItem::title).containsExactly("Investigate the dispute");
        journey.through("2026-03-27");
        assertThat(journey.disputeTasks()).extracting(WorkItem::title).containsExactly("Decide the overdue dispute");
    }

    @Test
    void aDisputeWhoseProcessWasLostIsFoundAndAskedAboutAnew() {
        contested("carla");
        processes.abandon(
                Objects.requireNonNull(
                        investigations.ofDispute(one().id()).orElseThrow().processInstance()),
                "lost in a test");
        assertThat(journey.findings()).singleElement().asString().contains("Nobody is asked about it");

        duties.handTo(one().id(), "kim", journey.today(), "the process was lost");
        journey.look();

        assertThat(journey.disputeTasks()).extracting(WorkItem::assignee).containsExactly("kim");
    }

    @Test
    void whoIsAwayLeavesTheTaskToEverybody() {
        open(broken, "1200.00", "2026-03-23", "nobody");
        journey.look();

        assertThat(journey.disputeTasks()).extracting(WorkItem::assignee).containsOnlyNulls();
    }

    @Test
    void aFeeForWhatIsContestedIsNotPostedAndIsWaivedWhenTheCustomerWasRight() {
        var announced = "2026-03-30";
        journey.through(announced);
        callBringsNothingUntilTheFeeIsAnnounced();
        var on = journey.today();
        open(broken, "1200.00", on.plusDays(40).toString(), "carla");

        journey.through(on.plusDays(10).toString());
        assertThat(journey.diarySince(on.plusDays(1).toString()))
                .contains("Late fee of 25.50 USD not posted: what it is for is contested")
                .doesNotContain("late-fee-posted");

        journey.as("olga", "SUPERVISOR");
        journey.answersDispute("upheld");
        assertThat(journey.diarySince(journey.today().toString())).contains("Late fee of 25.50 USD waived");
    }

    @Test
    void theAnswerGoesToAnAccountThatIsNotLateYetToo() {
        journey.pays("1700.00");
        journey.look();
        var later = journey.invoice("INV-3", "2026-04-05", "300.00");
        open(later, "300.00", "2026-03-20", "carla");
        journey.look();

        desk.answer(
                disputes.of(journey.account()).get(0).id(),
                new DisputeAnswer.Upheld(Remedy.credit(Money.of("300.00", "USD")), "wrong article"));
        journey.look();

        assertThat(journey.hasOpenCase()).isFalse();
        assertThat(journey.diarySince("2026-03-09"))
                .contains("EMAIL dispute-received", "EMAIL dispute-upheld")
                .doesNotContain("REJECTED", "SKIPPED");
    }

    private void callBringsNothingUntilTheFeeIsAnnounced() {
        for (int day = 0; day < 30 && !journey.diary().contains("late-fee-announcement"); day++) {
            journey.through(journey.today().plusDays(1).toString());
        }
        assertThat(journey.diary()).contains("late-fee-announcement");
    }

    private void contested(String owner) {
        open(broken, "1200.00", "2026-03-23", owner);
        journey.look();
    }

    private void open(long charge, String amount, String answerDueOn, @Nullable String owner) {
        desk.open(new NewDispute(
                journey.account(),
                Set.of(charge),
                DisputeReason.DAMAGED,
                Money.of(amount, "USD"),
                journey.today(),
                LocalDate.parse(answerDueOn),
                "arrived broken",
                owner));
    }

    private Dispute one() {
        return disputes.of(journey.account()).get(0);
    }
}
