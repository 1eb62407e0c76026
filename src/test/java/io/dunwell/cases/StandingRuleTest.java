package io.dunwell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.StandingRule.Figures;
import io.dunwell.kernel.Money;
import org.junit.jupiter.api.Test;

class StandingRuleTest {

    private static final Money NOTHING = Money.zero("EUR");
    private static final Money SOME = Money.of("300.00", "EUR");
    private static final Money MINIMUM = Money.of("5.00", "EUR");

    @Test
    void delinquentAccountIsTreated() {
        assertThat(StandingRule.of(figures(SOME))).isEqualTo(Standing.TREAT);
    }

    @Test
    void settledAccountIsPaidEvenWhenItWasStoppedOrPlaced() {
        var settled = new Figures(false, true, true, true, true, true, true, SOME, SOME, SOME, MINIMUM);

        assertThat(StandingRule.of(settled)).isEqualTo(Standing.PAID);
    }

    @Test
    void stopComesBeforeEveryAgreement() {
        var stopped = new Figures(true, true, true, true, true, true, true, SOME, SOME, SOME, MINIMUM);

        assertThat(StandingRule.of(stopped)).isEqualTo(Standing.STOPPED);
    }

    @Test
    void openOfferRestsTheAccountWhateverElseIsLeft() {
        var offered = new Figures(true, false, false, false, false, false, true, SOME, SOME, SOME, MINIMUM);

        assertThat(StandingRule.of(offered)).isEqualTo(Standing.OFFERED);
    }

    @Test
    void complaintKeepsQuietBeforeWhatIsOfferedAndAfterTheOwnersHold() {
        var quiet = new Figures(true, false, false, false, false, true, true, SOME, SOME, SOME, MINIMUM);
        var held = new Figures(true, false, false, false, true, true, true, SOME, SOME, SOME, MINIMUM);

        assertThat(StandingRule.of(quiet)).isEqualTo(Standing.QUIET);
        assertThat(StandingRule.of(held)).isEqualTo(Standing.HELD);
    }

    @Test
    void promiseThatCoversTheRestPausesTheChase() {
        var promised = new Figures(true, false, false, false, false, false, false, SOME, NOTHING, NOTHING, MINIMUM);

        assertThat(StandingRule.of(promised)).isEqualTo(Standing.PROMISED);
    }

    @Test
    void promiseOfAPartLeavesTheRestToBeCollected() {
        var partly = new Figures(true, false, false, false, false, false, false, SOME, NOTHING, SOME, MINIMUM);

        assertThat(StandingRule.of(partly)).isEqualTo(Standing.TREAT);
    }

    @Test
    void disputeThatCoversTheRestPausesTheChase() {
        var disputed = new Figures(true, false, false, false, false, false, false, NOTHING, SOME, NOTHING, MINIMUM);

        assertThat(StandingRule.of(disputed)).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void nobodyIsChasedForLessThanTheMinimum() {
        assertThat(StandingRule.of(figures(Money.of("4.99", "EUR")))).isEqualTo(Standing.PARKED);
        assertThat(StandingRule.of(figures(MINIMUM))).isEqualTo(Standing.TREAT);
    }

    private static Figures figures(Money toCollect) {
        return new Figures(true, false, false, false, false, false, false, NOTHING, NOTHING, toCollect, MINIMUM);
    }
}
