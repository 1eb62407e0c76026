package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Pause;
import io.dunwell.cases.Pause.Kind;
import io.dunwell.cases.Pause.Manner;
import io.dunwell.cases.PauseEnd;
import io.dunwell.cases.Pauses;
import io.dunwell.cases.PlanDealings;
import io.dunwell.cases.Standing;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.Money;
import io.dunwell.promises.Acceptance;
import io.dunwell.promises.Instalments;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.PlanWanted;
import io.dunwell.promises.Promises;
import io.dunwell.promises.Proposer;
import io.dunwell.promises.Rhythm;
import io.dunwell.testing.DunwellTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What rests on an account stands side by side, and each says how it goes on: as the policy's table has it. */
@DunwellTest
class PausesJourneyTest {

    @Autowired
    Promises promises;

    @Autowired
    Disputes disputes;

    @Autowired
    Cases cases;

    @Autowired
    Accounts accounts;

    @Autowired
    Pauses pauses;

    @Autowired
    PlanDealings plans;

    private Journey journey;
    private long first;
    private long second;

    @BeforeEach
    void collectorCallsInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        first = journey.invoice("INV-1", "2026-03-03", "1200.00");
        second = journey.invoice("INV-2", "2026-03-04", "800.00");
        journey.through("2026-03-20");
        journey.as("carla", "COLLECTOR");
    }

    @Test
    void aPromiseForOneBillAndADisputeAboutTheOtherStandSideBySide() {
        promised("2026-03-27", "1200.00", first);
        disputed("2026-04-03", "800.00", second);

        var resting = resting();

        assertThat(resting).extracting(Pause::kind).containsExactly(Kind.PROMISE, Kind.DISPUTE);
        assertThat(resting).extracting(Pause::items).containsExactly("INV-1", "INV-2");
        assertThat(resting).extracting(Pause::who).containsOnly("carla");
        assertThat(resting.get(0).until()).isEqualTo("2026-03-31");
    }

    @Test
    void whatIsSaidOfABrokenPromiseIsWhatHappens() {
        promised("2026-03-27", "2000.00");
        assertThat(journey.openCase().nextAction()).isEqualTo("Promise open");

        var goesOn = resting().get(0).goesOn().get(0);
        assertThat(goesOn.when()).isEqualTo("If it is not kept");
        assertThat(goesOn.step()).isEqualTo("Call customer");
        assertThat(goesOn.manner()).isEqualTo(Manner.SAME);

        journey.through("2026-04-02");
        assertThat(journey.onlyTask().title()).isEqualTo("Call customer");
    }

    @Test
    void aPauseThatEndedIsForgottenWhenTheNextStageWasCarriedOut() {
        journey.answers("no-answer", "rightParty", "nobody");
        var promise = promised("2026-03-27", "2000.00");
        promises.withdraw(promise, journey.today(), "Promised by mistake");
        journey.look();

        assertThat(resting()).isEmpty();
        assertThat(journey.openCase().nextAction()).isEqualTo("Decide where to begin");
        assertThat(journey.openCase().resumesAfter()).isEqualTo(PauseEnd.PROMISE_ENDED);

        journey.through("2026-03-26");
        assertThat(journey.onlyTask().title()).isEqualTo("Call customer");
        assertThat(journey.openCase().resumesAfter()).isEqualTo(PauseEnd.NONE);
    }

    /** The owner holds the account while the plan is paid; the hold ends after the plan was broken. */
    @Test
    void aPlanThatBreaksDuringAnotherPauseIsNotForgotten() {
        journey.answers("no-answer", "rightParty", "nobody");
        var parts = Instalments.of(usd("2000.00"), Money.zero("USD"), 2, Rhythm.MONTHLY, LocalDate.parse("2026-03-25"));
        plans.propose(
                "pauses",
                new PlanWanted(
                        journey.account(),
                        usd("2000.00"),
                        parts,
                        false,
                        Rhythm.MONTHLY,
                        Proposer.CUSTOMER,
                        false,
                        null,
                        null,
                        journey.today(),
                        journey.today()),
                new Acceptance(Acceptance.How.PHONE, "Ada Finch", journey.today(), Instant.EPOCH, null));
        cases.hold(journey.openCase().id(), LocalDate.parse("2026-04-20"));
        journey.through("2026-04-15");
        assertThat(journey.openCase().standing()).isEqualTo(Standing.HELD);

        journey.through("2026-04-21");

        assertThat(journey.diarySince("2026-04-21")).contains("EMAIL late-fee-announcement");
    }

    /** However often somebody looks: what is contested rests, and the new bill has its days of grace. */
    @Test
    void aBillWithinItsGraceEndsNoPause() {
        promised("2026-03-27", "1200.00", first);
        disputed("2026-04-03", "800.00", second);
        journey.pays("1200.00");
        journey.invoice("INV-3", "2026-03-23", "500.00");
        journey.through("2026-03-24");
        cases.askForReviews(List.of(journey.account()), "somebody looks");
        journey.look();
        assertThat(journey.openCase().standing()).isEqualTo(Standing.DISPUTED);

        journey.through("2026-03-26");

        assertThat(journey.openCase().standing()).isEqualTo(Standing.TREAT);
        assertThat(journey.openCase().toCollect()).isEqualTo(usd("500.00"));
    }

    @Test
    void theOwnersHoldEndsWhereItWas() {
        journey.as("olga", "SUPERVISOR");
        cases.hold(journey.openCase().id(), LocalDate.parse("2026-03-30"));
        journey.look();

        var hold = resting().get(0);
        assertThat(hold.kind()).isEqualTo(Kind.HOLD);
        assertThat(hold.amount()).isNull();
        assertThat(hold.goesOn().get(0).manner()).isEqualTo(Manner.SAME);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private long promised(String dueOn, String amount, Long... charges) {
        var date = LocalDate.parse(dueOn);
        var id = promises.make(new NewPromise(
                journey.account(),
                Money.of(amount, "USD"),
                journey.today(),
                date,
                promises.graceUntil(date),
                null,
                "Ada Finch",
                null,
                List.of(charges)));
        journey.look();
        return id;
    }

    private void disputed(String answerDueOn, String amount, long charge) {
        disputes.open(new NewDispute(
                journey.account(),
                Set.of(charge),
                DisputeReason.PRICE,
                Money.of(amount, "USD"),
                journey.today(),
                LocalDate.parse(answerDueOn),
                null,
                null));
        journey.look();
    }

    private List<Pause> resting() {
        return pauses.of(accounts.get(journey.account(), journey.today()));
    }
}
