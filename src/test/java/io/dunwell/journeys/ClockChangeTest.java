package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The days on which clocks are changed: New York on 8 March and 1 November 2026, Berlin on 29 March and 25 October. The
 * company's day begins at half past two, which in spring does not exist there and in Berlin's autumn comes twice.
 */
@DunwellTest
class ClockChangeTest {

    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    NightJourney journey;

    @BeforeEach
    void begin(@Autowired ApplicationContext application) {
        journey = new NightJourney(application);
        journey.emptyInbox();
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin"})
    void springTakesNoWaitAndDoublesNone(String zone) {
        journey.begin("2026-02-28", ZoneId.of(zone), HALF_PAST_TWO);
        journey.nightsAt("02:30");
        journey.invoice("INV-1", "2026-02-26", "1200.00");

        journey.through("2026-04-02");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-03  Case opened: 1200.00 USD overdue, 5 days
                2026-03-03  EMAIL first-reminder
                2026-03-10  EMAIL second-reminder
                2026-03-17  task Call customer for COLLECTOR
                2026-03-20  task See that the call is made for SUPERVISOR
                2026-03-25  EMAIL late-fee-announcement
                2026-04-02  Late fee of 18.00 USD posted (1.5 % of 1200.00 USD, at least 5.00 USD)
                2026-04-02  EMAIL late-fee-posted
                """);
        assertThat(journey.openCase().nextActionOn()).isEqualTo("2026-04-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin"})
    void autumnTakesNoWaitAndDoublesNone(String zone) {
        journey.begin("2026-10-18", ZoneId.of(zone), HALF_PAST_TWO);
        journey.nightsAt("02:30");
        journey.invoice("INV-1", "2026-10-15", "1200.00");

        while (journey.today().isBefore(LocalDate.of(2026, 11, 12))) {
            journey.through(journey.today().plusDays(1).toString());
            journey.report();
        }

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-10-20  Case opened: 1200.00 USD overdue, 5 days
                2026-10-20  EMAIL first-reminder
                2026-10-27  EMAIL second-reminder
                2026-11-03  task Call customer for COLLECTOR
                2026-11-06  task See that the call is made for SUPERVISOR
                2026-11-12  EMAIL late-fee-announcement
                """);
    }
}
