package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.approvals.Approvals;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Cases;
import io.dunwell.cases.OfferDealings;
import io.dunwell.cases.Pause.Kind;
import io.dunwell.cases.Pause.Manner;
import io.dunwell.cases.Pauses;
import io.dunwell.customers.Customers;
import io.dunwell.customers.StopReason;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.ledger.NewCredit;
import io.dunwell.offers.Discount;
import io.dunwell.offers.Offer;
import io.dunwell.offers.OfferRejected;
import io.dunwell.offers.OfferState;
import io.dunwell.offers.OfferWanted;
import io.dunwell.offers.Offers;
import io.dunwell.offers.Order;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** An offer rests the account until its day: fulfilled, lapsed, returned, found late, withdrawn, overtaken. */
@DunwellTest
class OfferJourneyTest {

    @Autowired
    OfferDealings dealings;

    @Autowired
    Offers offers;

    @Autowired
    Approvals approvals;

    @Autowired
    Accounts accounts;

    @Autowired
    Pauses pauses;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerAudit audit;

    private Journey journey;
    private long invoice;

    @BeforeEach
    void twoRemindersWereOfNoUse(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        invoice = journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-17");
        journey.as("carla", "COLLECTOR");
    }

    @AfterEach
    void everythingIsSound() {
        SecurityContextHolder.clearContext();
        assertThat(journey.findings()).isEmpty();
        assertThat(audit.run(journey.today())).isEmpty();
    }

    @Test
    void paidInTimeTheDiscountIsPostedAndTheAccountIsSettled() {
        settlement("5", "2026-03-27");
        nightsThrough("2026-03-26");
        journey.pays("1140.00");
        nightsThrough("2026-03-28");

        assertThat(journey.diarySince("2026-03-17"))
                .endsWith(
                        """
                2026-03-17  The customer has an offer until 2026-03-27
                2026-03-17  EMAIL settlement-offer
                2026-03-26  pays 1140.00
                2026-03-27  Nothing is overdue any more
                2026-03-27  Case closed: Paid
                2026-03-27  EMAIL offer-fulfilled
                """);
        assertThat(balance()).isEqualTo(usd("0.00"));
    }

    @Test
    void notTakenItLapsesAtNightAndTheTreatmentGoesOnWhereItWas() {
        var stage = journey.openCase().stageReached();
        settlement("5", "2026-03-27");
        assertThat(journey.openCase().nextAction()).isEqualTo("Offer open");
        assertThat(journey.openCase().nextActionOn()).isEqualTo("2026-03-28");
        var rests = pauses.of(accounts.get(journey.account(), journey.today())).get(0);
        assertThat(rests.kind()).isEqualTo(Kind.OFFER);
        assertThat(rests.until()).isEqualTo("2026-03-27");
        assertThat(rests.goesOn().get(0).manner()).isEqualTo(Manner.SAME);

        nightsThrough("2026-03-27");
        assertThat(newest().state()).isEqualTo(OfferState.PENDING);
        assertThat(journey.diarySince("2026-03-18")).isEqualTo("\n");
        nightsThrough("2026-03-28");

        assertThat(newest().state()).isEqualTo(OfferState.LAPSED);
        assertThat(journey.openCase().stageReached()).isGreaterThanOrEqualTo(stage);
        assertThat(journey.diarySince("2026-03-28")).startsWith("2026-03-28  The offer lapsed: collecting goes on\n");
        nightsThrough("2026-04-10");
        assertThat(rests.goesOn().get(0).step()).isEqualTo("Send second reminder");
        assertThat(journey.diarySince("2026-03-28")).contains("EMAIL second-reminder");
    }

    @Test
    void aNewOrderIsReleasedOncePaidInFull() {
        order("4711", "3000.00", "5", "2026-03-27");
        journey.pays("1200.00");
        nightsThrough("2026-03-18");

        assertThat(journey.diarySince("2026-03-17"))
                .contains("2026-03-17  LETTER order-offer", "2026-03-18  EMAIL offer-fulfilled");
        assertThat(newest().awaitsRelease()).isTrue();
        assertThat(journey.hasOpenCase()).isFalse();

        journey.as("lena", "COLLECTOR");
        offers.release(newest().id(), journey.today(), null);
        journey.invoice("4711", "2026-04-20", "3000.00");
        nightsThrough("2026-03-30");

        assertThat(newest().isGiven()).isTrue();
        assertThat(balance()).isEqualTo(usd("2850.00"));
    }

    @Test
    void aReturnedPaymentUndoesItAndTheWholeDebtIsCollectedAgain() {
        settlement("5", "2026-03-27");
        var payment = journey.pays("1140.00");
        nightsThrough("2026-03-18");
        assertThat(newest().state()).isEqualTo(OfferState.FULFILLED);
        nightsThrough("2026-04-01");
        journey.paymentReturned(payment);
        nightsThrough("2026-04-02");

        assertThat(newest().state()).isEqualTo(OfferState.LAPSED);
        assertThat(balance()).isEqualTo(usd("1200.00"));
        assertThat(journey.openCase().toCollect()).isEqualTo(usd("1200.00"));
    }

    @Test
    void moneyReceivedInTimeCountsThoughItIsImportedAfterTheLapse() {
        settlement("5", "2026-03-27");
        nightsThrough("2026-03-29");
        assertThat(newest().state()).isEqualTo(OfferState.LAPSED);
        ledger.credit(NewCredit.payment(
                journey.account().customerId(), "LATE-1", LocalDate.parse("2026-03-27"), usd("1140.00"), "test"));
        nightsThrough("2026-03-30");

        assertThat(newest().state()).isEqualTo(OfferState.FULFILLED);
        assertThat(balance()).isEqualTo(usd("0.00"));
        assertThat(journey.hasOpenCase()).isFalse();
    }

    @Test
    void withdrawnTheAccountIsCollectedAgainAtOnceAndAnUnsentOfferStaysHere() {
        dealings.make("late", wanted("5", null, "2026-03-27"));
        dealings.withdraw(newest().id(), journey.today(), "They asked for a plan");
        journey.look();

        assertThat(journey.diarySince("2026-03-17")).contains("EMAIL settlement-offer WITHHELD (The offer is over.)");
        assertThat(journey.openCase().nextAction()).isNotEqualTo("Offer open");
    }

    @Test
    void aStopTakesTheOfferBack(@Autowired Customers customers, @Autowired Cases cases) {
        settlement("5", "2026-03-27");
        customers.stop(journey.account().customerId(), StopReason.BANKRUPT, journey.today(), "letter of the court");
        cases.look(journey.account(), journey.today());

        assertThat(newest().state()).isEqualTo(OfferState.WITHDRAWN);
        assertThat(newest().ending()).isEqualTo("Collection was stopped for this customer.");
        assertThatThrownBy(() -> dealings.make("again", wanted("5", null, "2026-03-27")))
                .isInstanceOf(OfferRejected.class)
                .hasMessage("Collection is stopped for this customer, so nothing is offered: lift the stop first.");
    }

    @Test
    void whatIsContestedIsLeftOutAndTheRestIsOffered(@Autowired Disputes disputes) {
        var second = journey.invoice("INV-2", "2026-03-04", "300.00");
        disputes.open(new NewDispute(
                journey.account(),
                Set.of(second),
                DisputeReason.PRICE,
                usd("300.00"),
                journey.today(),
                LocalDate.parse("2026-04-03"),
                null,
                null));
        assertThatThrownBy(() -> dealings.make(
                        "both",
                        new OfferWanted(
                                journey.account(),
                                Set.of(invoice, second),
                                new Discount.Percent(new BigDecimal("5")),
                                null,
                                null,
                                journey.today(),
                                LocalDate.parse("2026-03-27"))))
                .hasMessage("INV-2 is in dispute: answer the dispute first, or leave it out.");

        settlement("5", "2026-03-27");
        journey.pays("1140.00");
        nightsThrough("2026-03-18");

        assertThat(newest().state()).isEqualTo(OfferState.FULFILLED);
        assertThat(balance()).isEqualTo(usd("300.00"));
        assertThat(journey.openCase().nextAction()).isEqualTo("Dispute open");
    }

    @Test
    void beyondALimitSomebodyElseDecidesBeforeTheCustomerHears() {
        settlement("9", "2026-03-27");
        assertThat(journey.diarySince("2026-03-17")).doesNotContain("settlement-offer");
        var request = approvals.waiting().get(0);
        assertThat(request.what())
                .isEqualTo("Offer 108.00 USD off when 1092.00 USD of 1200.00 USD is paid by 2026-03-27");
        journey.as("carla", "SUPERVISOR");
        assertThatThrownBy(() -> approvals.approve(request.id(), journey.today(), null))
                .hasMessage("You asked for this yourself: somebody else must decide it.");

        journey.as("olga", "SUPERVISOR");
        approvals.approve(request.id(), journey.today(), null);
        journey.look();

        assertThat(newest().state()).isEqualTo(OfferState.PENDING);
        assertThat(journey.diarySince("2026-03-17")).contains("EMAIL settlement-offer");
    }

    private void settlement(String percent, String payBy) {
        dealings.make("journey:" + payBy, wanted(percent, null, payBy));
        journey.look();
    }

    private void order(String reference, String amount, String percent, String payBy) {
        dealings.make("journey:" + payBy, wanted(percent, new Order(reference, "", usd(amount)), payBy));
        journey.look();
    }

    private OfferWanted wanted(String percent, @Nullable Order order, String payBy) {
        return new OfferWanted(
                journey.account(),
                Set.of(invoice),
                new Discount.Percent(new BigDecimal(percent)),
                order,
                null,
                journey.today(),
                LocalDate.parse(payBy));
    }

    /** Nobody is signed in at night. */
    private void nightsThrough(String date) {
        SecurityContextHolder.clearContext();
        journey.through(date);
    }

    private Offer newest() {
        return offers.of(journey.account()).get(0);
    }

    private Money balance() {
        return ledger.figures(journey.account(), journey.today()).balance();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
