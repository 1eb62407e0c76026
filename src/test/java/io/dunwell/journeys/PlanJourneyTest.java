package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.Agreements;
import io.dunwell.cases.PlanDealings;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.links.Links;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanLength;
import io.dunwell.promises.PlanSchedule;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.PlanWanted;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.promises.Promises;
import io.dunwell.promises.Proposer;
import io.dunwell.promises.Rhythm;
import io.dunwell.promises.WorkOutPlans;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A work-out plan is offered by link, accepted, kept or missed, cured or broken, and worked out anew. */
@DunwellTest
class PlanJourneyTest {

    @Autowired
    PlanDealings dealings;

    @Autowired
    PaymentPlans plans;

    @Autowired
    WorkOutPlans workOutPlans;

    @Autowired
    Agreements agreements;

    @Autowired
    Links links;

    @Autowired
    Promises promises;

    @Autowired
    LedgerAudit audit;

    Journey journey;

    @BeforeEach
    void collectorCallsInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-20");
        journey.as("carla", "COLLECTOR");
        offered("1200.00", "2026-04-06", null);
        SecurityContextHolder.clearContext();
    }

    @Test
    void offeredByLinkAcceptedAndKept() {
        journey.through("2026-03-24");
        accepted();
        journey.through("2026-04-06");
        journey.pays("400.00");
        journey.through("2026-05-06");
        journey.pays("400.00");
        journey.through("2026-06-05");
        journey.pays("400.00");
        journey.through("2026-06-08");

        assertThat(journey.diarySince("2026-03-21"))
                .isEqualTo(
                        """
                2026-03-24  A work-out plan was agreed
                2026-03-24  EMAIL plan-confirmation
                2026-04-03  EMAIL plan-reminder
                2026-04-06  pays 400.00
                2026-05-04  EMAIL plan-reminder
                2026-05-06  pays 400.00
                2026-06-03  EMAIL plan-reminder
                2026-06-05  pays 400.00
                2026-06-06  Nothing is overdue any more
                2026-06-06  Case closed: Paid
                """);
        assertThat(state()).isEqualTo(PlanState.KEPT);
        sound();
    }

    @Test
    void aMissedInstalmentIsCuredAndThePlanGoesOn() {
        accepted();
        journey.through("2026-04-14");
        journey.pays("400.00");
        journey.through("2026-04-20");

        assertThat(journey.diarySince("2026-04-07"))
                .isEqualTo(
                        """
                2026-04-09  EMAIL plan-missed
                2026-04-14  pays 400.00
                """);
        assertThat(state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plans.atRisk(LocalDate.parse("2026-04-20"))).isEmpty();
        sound();
    }

    @Test
    void aMissedInstalmentThatNobodyCuresBreaksThePlan() {
        accepted();
        journey.through("2026-04-18");

        assertThat(journey.diarySince("2026-04-07"))
                .contains("2026-04-09  EMAIL plan-missed", "2026-04-17  The plan ended: collecting goes on");
        assertThat(state()).isEqualTo(PlanState.BROKEN);
        assertThat(journey.openCase().toCollect()).hasToString("1200.00 USD");
        sound();
    }

    @Test
    void aPlanThatWeEndIsNotHeldAgainstTheCustomer() {
        accepted();
        journey.through("2026-03-27");
        workOutPlans.end(plans.latest(journey.account()).orElseThrow().id(), journey.today(), "They pay at once");
        journey.look();

        assertThat(state()).isEqualTo(PlanState.ENDED);
        assertThat(journey.openCase().brokenPromises()).isZero();
        assertThat(journey.onlyTask().title()).isEqualTo("Call customer");
        sound();
    }

    @Test
    void aBrokenPlanIsWorkedOutAnew() {
        accepted();
        journey.through("2026-04-18");
        var broken = plans.latest(journey.account()).orElseThrow();
        journey.as("carla", "COLLECTOR");
        offered("1200.00", "2026-05-06", broken.id());
        SecurityContextHolder.clearContext();
        journey.through("2026-04-20");
        accepted();
        journey.through("2026-04-22");

        assertThat(plans.of(List.of(journey.account())).get(journey.account()))
                .extracting(plan -> plan.state())
                .containsExactly(PlanState.ACTIVE, PlanState.REPLACED);
        assertThat(agreements.of(broken.id()).body()).contains("Apr 6, 2026");
        sound();
    }

    @Test
    void anInstalmentWhoseMoneyIsTakenBackIsMissedAgain() {
        accepted();
        journey.through("2026-04-06");
        var payment = journey.pays("400.00");
        journey.through("2026-04-15");
        journey.paymentReturned(payment);
        journey.through("2026-04-16");

        assertThat(plans.atRisk(journey.today())).singleElement().satisfies(part -> assertThat(part.instalment())
                .isEqualTo(1));
        assertThat(journey.diarySince("2026-04-15")).contains("EMAIL plan-missed");
        sound();
    }

    /** The money is in the books, and nobody has looked yet. */
    @Test
    void aPromiseThatWasPaidAMomentAgoIsKeptWhenThePlanIsAgreed() {
        var due = journey.today().plusDays(7);
        promises.make(new NewPromise(
                journey.account(),
                Money.of("100.00", "USD"),
                journey.today(),
                due,
                promises.graceUntil(due),
                null,
                null,
                null,
                List.of()));
        journey.invoice("INV-2", "2026-03-10", "100.00");
        journey.pays("100.00");

        accepted();

        assertThat(promises.of(journey.account()).stream()
                        .filter(promise -> promise.planId() == null)
                        .map(Promise::standing))
                .containsExactly(PromiseStanding.KEPT);
    }

    @Test
    void anOfferThatNobodyAnswersLapses() {
        journey.through("2026-04-02");

        assertThat(state()).isEqualTo(PlanState.LAPSED);
        sound();
    }

    private void offered(String amount, String first, @org.jspecify.annotations.Nullable Long replaces) {
        var total = Money.of(amount, "USD");
        var parts = new PlanSchedule(
                        total, Money.zero("USD"), null, Rhythm.MONTHLY, LocalDate.parse(first), new PlanLength.Count(3))
                .parts(PayRunCalendar.NONE);
        dealings.propose(
                "journey:" + first,
                new PlanWanted(
                        journey.account(),
                        total,
                        parts,
                        false,
                        Rhythm.MONTHLY,
                        Proposer.CUSTOMER,
                        false,
                        replaces,
                        null,
                        journey.today(),
                        journey.today().plusDays(10)),
                null);
        journey.look();
    }

    private void accepted() {
        var id = plans.latest(journey.account()).orElseThrow().id();
        var address = links.addresses(PlanDealings.ANSWER, List.of(Long.toString(id)))
                .get(Long.toString(id))
                .getPath();
        dealings.acceptedByLink(
                address.substring(address.lastIndexOf('/') + 1),
                "Ada Finch",
                agreements.of(id).digest(),
                "203.0.113.7");
        journey.look();
    }

    private PlanState state() {
        return plans.latest(journey.account()).orElseThrow().state();
    }

    /** Nobody is forgotten and the books add up. */
    private void sound() {
        assertThat(journey.findings()).isEmpty();
        assertThat(audit.run(journey.today())).isEmpty();
    }
}
