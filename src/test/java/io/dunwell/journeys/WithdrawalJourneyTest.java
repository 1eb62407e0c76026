package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.agencies.Agencies;
import io.dunwell.approvals.Approvals;
import io.dunwell.cases.Cases;
import io.dunwell.cases.DisputeDesk;
import io.dunwell.cases.Hardships;
import io.dunwell.cases.PlanDealings;
import io.dunwell.cases.Repairs;
import io.dunwell.cases.Standing;
import io.dunwell.cases.Timeline;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.customers.Customers;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.customers.StopReason;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.promises.Acceptance;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PlanLength;
import io.dunwell.promises.PlanSchedule;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.PlanWanted;
import io.dunwell.promises.Promises;
import io.dunwell.promises.Proposer;
import io.dunwell.promises.Rhythm;
import io.dunwell.promises.WorkOutPlans;
import io.dunwell.testing.DunwellTest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Every exception can be taken back, and the account's story tells who did. */
@DunwellTest
class WithdrawalJourneyTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Timeline timeline;

    @Autowired
    Promises promises;

    @Autowired
    DisputeDesk disputes;

    @Autowired
    PlanDealings plans;

    @Autowired
    WorkOutPlans workOut;

    @Autowired
    Approvals approvals;

    @Autowired
    Hardships hardships;

    @Autowired
    Cases cases;

    @Autowired
    Customers customers;

    @Autowired
    Agencies agencies;

    @Autowired
    Repairs repairs;

    @Autowired
    Ledger ledger;

    private Journey journey;
    private long invoice;

    @BeforeEach
    void aReminderWasSent(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        invoice = journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-10");
        journey.as("carla", "COLLECTOR");
    }

    @Test
    void aPromise() throws Exception {
        var id = promises.make(new NewPromise(
                journey.account(),
                usd("1200.00"),
                journey.today(),
                journey.today().plusDays(7),
                promises.graceUntil(journey.today().plusDays(7)),
                null,
                "Ada Finch",
                null,
                List.of()));
        journey.look();
        assertThat(standing()).isEqualTo(Standing.PROMISED);

        pressed("promises/%d/withdraw".formatted(id), "cora", "COLLECTOR");

        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(told("Promise withdrawn").by()).isEqualTo("cora");
    }

    @Test
    void aDispute() throws Exception {
        var id = disputes.open(new NewDispute(
                journey.account(),
                Set.of(invoice),
                DisputeReason.PRICE,
                usd("1200.00"),
                journey.today(),
                journey.today().plusDays(10),
                null,
                null));
        journey.look();
        assertThat(standing()).isEqualTo(Standing.DISPUTED);

        mvc.perform(post("/disputes/%d/answer".formatted(id))
                        .with(user("cora").roles("COLLECTOR"))
                        .with(csrf())
                        .param("verdict", "WITHDRAWN")
                        .param("withdrawnBy", "CUSTOMER")
                        .param("note", "Found the delivery note"))
                .andExpect(status().is3xxRedirection());

        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(told("Dispute withdrawn").by()).isEqualTo("cora");
        assertThat(told("Dispute withdrawn").text()).contains("The customer", "Found the delivery note");
    }

    @Test
    void aPlanThatIsOffered() {
        var plan = proposed(3, null);
        journey.look();

        journey.as("cora", "COLLECTOR");
        plans.withdraw(plan.id(), journey.today(), "A better one is on its way");
        journey.look();

        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(told("Offer withdrawn: A better one is on its way").by()).isEqualTo("cora");
    }

    @Test
    void aPlanThatIsPaid() {
        var agreed = new Acceptance(Acceptance.How.PHONE, "Ada Finch", journey.today(), java.time.Instant.EPOCH, null);
        var plan = proposed(3, agreed);
        journey.look();
        assertThat(standing()).isEqualTo(Standing.PLANNED);

        journey.as("cora", "COLLECTOR");
        workOut.end(plan.id(), journey.today(), "Agreed with the wrong person");
        journey.look();

        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(told("Ended: Agreed with the wrong person").by()).isEqualTo("cora");
    }

    @Test
    void aPlanThatWaitsForApproval() {
        var plan = proposed(40, null);
        assertThat(workOut.get(plan.id()).state()).isEqualTo(PlanState.REQUESTED);

        approvals.withdraw(approvals.waiting().get(0).id(), journey.today());
        journey.look();

        assertThat(workOut.get(plan.id()).state()).isEqualTo(PlanState.REFUSED);
        assertThat(told("Not approved: Taken back").by()).isEqualTo("carla");
    }

    @Test
    void hardship() throws Exception {
        hardships.begin(journey.account(), journey.today(), journey.today().plusDays(60), "Lost a large customer");
        journey.look();

        pressed("hardship/end", "olga", "SUPERVISOR");

        assertThat(hardships.openOf(journey.account().customerId())).isEmpty();
        assertThat(told("Hardship ended").by()).isEqualTo("olga");
    }

    @Test
    void theOwnersHold() throws Exception {
        journey.as("olga", "SUPERVISOR");
        cases.hold(journey.openCase().id(), journey.today().plusDays(20));
        journey.look();
        assertThat(standing()).isEqualTo(Standing.HELD);

        pressed("hold/end", "omar", "SUPERVISOR");
        pressed("hold/end", "omar", "SUPERVISOR");

        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(told("Nobody contacts the customer through 2026-03-30").by()).isEqualTo("olga");
        assertThat(all("The hold was ended")).singleElement().satisfies(entry -> assertThat(entry.by())
                .isEqualTo("omar"));
    }

    @Test
    void noFurtherCredit() throws Exception {
        customers.holdCredit(journey.account().customerId(), journey.today(), "olga", "Pays late");

        pressed("credit/release", "omar", "SUPERVISOR");
        pressed("credit/release", "omar", "SUPERVISOR");

        assertThat(customers.get(journey.account().customerId()).creditHold()).isNull();
        assertThat(told("Credit held").text()).isEqualTo("Pays late");
        assertThat(all("Credit released")).singleElement().satisfies(entry -> assertThat(entry.by())
                .isEqualTo("omar"));
    }

    @Test
    void aPlacement() throws Exception {
        var id = agencies.place("p-1", journey.account(), usd("1200.00"), journey.today(), "olga", null);
        journey.look();
        assertThat(standing()).isEqualTo(Standing.PLACED);

        mvc.perform(post("/customers/%d/placements/%d/recall"
                                .formatted(journey.account().customerId(), id))
                        .with(user("omar").roles("SUPERVISOR"))
                        .with(csrf())
                        .param("how", "RECALLED")
                        .param("note", "The customer called"))
                .andExpect(status().is3xxRedirection());

        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(told("Recalled from the agency").by()).isEqualTo("omar");
        assertThat(told("Recalled from the agency").text()).contains("The customer called");
    }

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void everyStopFlag(StopReason reason) throws Exception {
        journey.as("olga", "SUPERVISOR");
        customers.stop(journey.account().customerId(), reason, journey.today(), "Letter of today");
        journey.look();
        assertThat(standing()).isEqualTo(Standing.STOPPED);

        pressed("stop/lift", "omar", "SUPERVISOR");
        pressed("stop/lift", "omar", "SUPERVISOR");

        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(told("Collection stopped").by()).isEqualTo("olga");
        assertThat(told("Collection stopped").text()).endsWith("Letter of today");
        assertThat(all("Stop lifted")).singleElement().satisfies(entry -> assertThat(entry.by())
                .isEqualTo("omar"));
    }

    /** The case of the other currency has a page of its own, on which nobody pressed anything. */
    @Test
    void aStopIsHeardByEveryAccountOfTheCustomer() {
        var other = new io.dunwell.kernel.AccountId(journey.account().customerId(), "EUR");
        var due = journey.today().minusDays(20);
        ledger.charge(NewCharge.invoice(
                other.customerId(), "EUR-1", due.minusDays(30), due, Money.of("500.00", "EUR"), "test"));
        journey.look();

        customers.stop(other.customerId(), StopReason.BANKRUPT, journey.today(), "Court letter");
        journey.look();
        assertThat(cases.openCase(other).orElseThrow().standing()).isEqualTo(Standing.STOPPED);

        customers.liftStop(other.customerId());
        journey.look();
        assertThat(cases.openCase(other).orElseThrow().standing()).isEqualTo(Standing.TREAT);
    }

    @Test
    void aDetailThatWasThoughtWrong() {
        journey.bounced("first-reminder");
        var repair = repairs.openOf(journey.account().customerId()).get(0).repair();

        journey.as("cora", "COLLECTOR");
        repairs.rightAfterAll(repair.id(), "The mailbox was full");
        journey.look();

        assertThat(repairs.openOf(journey.account().customerId())).isEmpty();
        assertThat(told("The email address was seen to").by()).isEqualTo("cora");
        assertThat(told("The email address was seen to").text()).contains("The mailbox was full");
    }

    private PaymentPlan proposed(int parts, @Nullable Acceptance agreed) {
        var first = journey.today().plusDays(14);
        var instalments = new PlanSchedule(
                        usd("1200.00"), Money.zero("USD"), null, Rhythm.WEEKLY, first, new PlanLength.Count(parts))
                .parts(PayRunCalendar.NONE);
        return plans.propose(
                "withdrawn",
                new PlanWanted(
                        journey.account(),
                        usd("1200.00"),
                        instalments,
                        false,
                        Rhythm.WEEKLY,
                        Proposer.CUSTOMER,
                        false,
                        null,
                        null,
                        journey.today(),
                        journey.today().plusDays(10)),
                agreed);
    }

    private void pressed(String button, String login, String role) throws Exception {
        mvc.perform(post("/customers/%d/%s".formatted(journey.account().customerId(), button))
                        .with(user(login).roles(role))
                        .with(csrf())
                        .param("currency", "USD"))
                .andExpect(status().is3xxRedirection());
    }

    private Standing standing() {
        return journey.openCase().standing();
    }

    private TimelineEntry told(String title) {
        var found = all(title);
        assertThat(found).as(title).isNotEmpty();
        return found.get(0);
    }

    private List<TimelineEntry> all(String title) {
        return timeline.newest(journey.account(), journey.today(), null, 200).entries().stream()
                .filter(entry -> entry.title().startsWith(title))
                .toList();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
