package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One account from the first reminder to its end, told as a diary. */
@DunwellTest
class WholeLifeTest {

    Journey journey;

    @BeforeEach
    void oneInvoiceDueInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
    }

    @Test
    void silentCustomerIsTakenFromReminderToAgency() {
        journey.through("2026-07-01");

        assertThat(journey.diary()).isEqualTo("");
        assertThat(journey.findings()).isEmpty();
    }
}
