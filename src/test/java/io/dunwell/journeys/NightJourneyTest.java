package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nights that run twice, or not at all for a week. */
@DunwellTest
class NightJourneyTest {

    Journey journey;

    @BeforeEach
    void begin(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
    }

    @Test
    void nightThatRunsTwiceDoesNothingTwice() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-13");
        var once = journey.diary();

        journey.night();
        journey.night();

        assertThat(journey.diary()).isEqualTo(once);
    }

    @Test
    void missedWeekIsCaughtUpWithOneMessageForTheAccount() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.invoice("INV-2", "2026-03-04", "80.00");
        journey.invoice("INV-3", "2026-03-05", "20.00");

        journey.sleepsUntil("2026-03-16");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-16  Case opened: 1300.00 USD overdue, 13 days
                2026-03-16  EMAIL first-reminder
                """);
        assertThat(journey.messages()).isEqualTo(1);
        assertThat(journey.lastAmountAsked()).isEqualTo(Money.of("1300.00", "USD"));
    }

    @Test
    void waitsThatEndedDuringAMissedWeekGoOnOneStepOnly() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-06");

        journey.sleepsUntil("2026-04-20");

        assertThat(journey.diarySince("2026-03-07")).isEqualTo("2026-04-20  EMAIL second-reminder\n");
    }

    @Test
    void oldDebtThatIsNewToUsIsCalledByAPersonFirst() {
        journey.invoice("INV-1", "2025-10-12", "1200.00");

        journey.through("2026-03-02");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  Case opened: 1200.00 USD overdue, 141 days
                2026-03-02  task Call customer for COLLECTOR
                """);
        assertThat(journey.findings()).isEmpty();
    }
}
