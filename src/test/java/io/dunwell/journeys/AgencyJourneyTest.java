package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyDetails;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.agencies.AgencyNotice;
import io.dunwell.agencies.AgencyNotices;
import io.dunwell.agencies.AgencyPayments;
import io.dunwell.agencies.NewAgencyPayment;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementState;
import io.dunwell.cases.Conversations;
import io.dunwell.cases.GivingUp;
import io.dunwell.cases.GivingUp.Wanted;
import io.dunwell.cases.NewConversation;
import io.dunwell.cases.SoonForAgency;
import io.dunwell.cases.Standing;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.WriteOffReason;
import io.dunwell.ledger.WriteOffs;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From ninety days of silence to the agency, and from there to the money or back. */
@DunwellTest
class AgencyJourneyTest {

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyDirectory directory;

    @Autowired
    AgencyPayments payments;

    @Autowired
    AgencyNotices notices;

    @Autowired
    Conversations conversations;

    @Autowired
    SoonForAgency soon;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    LedgerAudit audit;

    @Autowired
    GivingUp givingUp;

    @Autowired
    Ledger ledger;

    Journey journey;

    @BeforeEach
    void oneInvoiceDueInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        directory.add(new AgencyDetails("Firm & Fair", null, new BigDecimal("25"), null));
        journey.invoice("INV-1", "2026-03-03", "1200.00");
    }

    @AfterEach
    void theBooksHoldAndNobodyIsForgotten() {
        assertThat(audit.run(journey.today())).isEmpty();
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void theAgencyCollectsOneHalfAndTheOtherReachesUs() {
        journey.through("2026-05-25");
        assertThat(soon.within(14, journey.today()))
                .extracting(one -> one.reachesOn().toString() + " " + one.row().overdue())
                .containsExactly("2026-06-01 1218.00 USD");
        journey.through("2026-06-01");
        assertThat(journey.onlyTask().title()).isEqualTo("Approve placement with the agency");

        journey.as("olga", "SUPERVISOR");
        journey.answers("place", "approvalNote", "nobody reached");
        var placement = placement();
        var written = journey.messages();
        agencies.acknowledge(placement.id(), "FF-17", journey.today());
        journey.through("2026-06-20");

        assertThat(journey.openCase().standing()).isEqualTo(Standing.PLACED);
        assertThat(journey.messages()).isEqualTo(written);
        assertThat(soon.within(30, journey.today())).isEmpty();

        payments.post(new NewAgencyPayment(
                placement.id(), "ST-1", 1, usd("618.00"), LocalDate.parse("2026-06-18"), null, null));
        journey.look();
        journey.pays("600.00");
        journey.look();

        assertThat(journey.hasOpenCase()).isFalse();
        assertThat(notices.of(placement.id()))
                .extracting(AgencyNotice::sentence)
                .startsWith("The customer paid us 600.00 USD directly on 2026-06-20. Owed after that day: 0.00 USD.");

        agencies.end(placement.id(), PlacementState.PAID, journey.today(), null);
        journey.through("2026-07-10");
        assertThat(journey.messages()).isEqualTo(written);
    }

    @Test
    void whatCameInAndPaysNothingYetIsNotPlaced() {
        journey.through("2026-05-25");
        ledger.credit(
                NewCredit.payment(journey.account().customerId(), "PAY-ODD", journey.today(), usd("150.00"), "test")
                        .directedTo(Direction.to("INV-1", usd("100.00"))));
        journey.through("2026-06-01");

        journey.as("olga", "SUPERVISOR");
        journey.answers("place", "approvalNote", "nobody reached");

        assertThat(ledger.figures(journey.account(), journey.today()).unapplied())
                .isEqualTo(usd("50.00"));
        assertThat(placement().amount()).isEqualTo(usd("1068.00"));
    }

    @Test
    void bothPartsOfTheRuleMustHold() {
        journey.through("2026-05-20");
        spoken("2026-05-20");

        journey.through("2026-06-02");
        assertThat(agencies.of(journey.account())).isEmpty();
        assertThat(journey.diarySince("2026-05-20")).doesNotContain("Approve placement");
        assertThat(soon.within(7, journey.today())).isEmpty();
        assertThat(soon.within(30, journey.today()))
                .extracting(SoonForAgency.Soon::reachesOn)
                .containsExactly(LocalDate.parse("2026-06-19"));

        journey.through("2026-07-09");
        assertThat(journey.onlyTask().title()).isEqualTo("Approve placement with the agency");
    }

    @Test
    void aRecalledAccountIsCollectedHereAgain() {
        journey.through("2026-06-01");
        journey.as("olga", "SUPERVISOR");
        journey.answers("place", "approvalNote", "nobody reached");
        journey.through("2026-06-10");
        spoken("2026-06-10");

        agencies.recall(placement().id(), journey.today(), "The customer called and will pay");
        journey.look();

        assertThat(journey.openCase().standing()).isEqualTo(Standing.TREAT);
        assertThat(journey.openCase().nextActionOn()).isNotNull();
    }

    @Test
    void whatTheAgencyReturnsTheOwnerDecidesAndItMayStillBeRecovered() {
        journey.through("2026-06-01");
        journey.as("olga", "SUPERVISOR");
        journey.answers("place", "approvalNote", "nobody reached");
        journey.through("2026-06-10");
        agencies.end(placement().id(), PlacementState.RETURNED, journey.today(), "No assets");
        journey.look();
        assertThat(journey.onlyTask().title()).isEqualTo("Owner decides how to go on");

        givingUp.giveUp(
                new Wanted(journey.account(), Set.of(), WriteOffReason.UNCOLLECTABLE, "no assets", "given-up"),
                journey.today());
        journey.look();

        assertThat(journey.hasOpenCase()).isFalse();
        assertThat(journey.diarySince("2026-06-10")).contains("Case closed: Written off");
        journey.through("2026-06-20");
        journey.pays("100.00");
        journey.through("2026-06-25");
        assertThat(journey.hasOpenCase()).isFalse();
        assertThat(writeOffs.recoverable(journey.account())).isEqualTo(usd("1118.00"));
    }

    private void spoken(String date) {
        conversations.log(new NewConversation(
                journey.account(),
                journey.openCase().id(),
                null,
                LocalDate.parse(date),
                Channel.PHONE,
                false,
                null,
                true,
                "Ada Finch",
                "will-pay",
                null,
                null));
    }

    private Placement placement() {
        return agencies.activePlacement(journey.account()).orElseThrow();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
