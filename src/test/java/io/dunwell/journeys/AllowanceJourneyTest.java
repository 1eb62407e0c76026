package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.Companies;
import io.dunwell.nightly.Tally;
import io.dunwell.reporting.FirstContacts;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Days of grace, days in the post, and the day by which a customer should have heard from us. */
@DunwellTest
class AllowanceJourneyTest {

    @Autowired
    Companies companies;

    @Autowired
    FirstContacts firstContacts;

    NightJourney journey;

    @BeforeEach
    void begin(@Autowired ApplicationContext application) {
        journey = new NightJourney(application);
        journey.emptyInbox();
        journey.begin("2026-03-01");
    }

    @Test
    void daysInThePostAreAddedToTheGrace() {
        allow(new Allowance(2, 3, 8));
        journey.invoice("INV-1", "2026-03-03", "1200.00");

        journey.through("2026-03-11");

        assertThat(journey.diarySince("2026-03-03"))
                .isEqualTo(
                        """
                2026-03-11  Case opened: 1200.00 USD overdue, 8 days
                2026-03-11  EMAIL first-reminder
                """);
    }

    @Test
    void aShorterGraceForgetsNobodyWhoFellDueBeforeIt() {
        allow(new Allowance(10, 0, 15));
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-11");
        assertThat(journey.diarySince("2026-03-03")).isBlank();

        allow(new Allowance(2, 0, 5));
        journey.through("2026-03-12");

        assertThat(journey.diarySince("2026-03-03"))
                .isEqualTo(
                        """
                2026-03-12  Case opened: 1200.00 USD overdue, 9 days
                2026-03-12  EMAIL first-reminder
                """);
    }

    @Test
    void aLowerMinimumFindsThoseWhoWereLeftInPeace() {
        journey.invoice("INV-1", "2026-03-03", "4.00");
        journey.through("2026-03-11");
        assertThat(journey.diarySince("2026-03-03")).isBlank();

        allow(new Allowance(2, 0, 5), BigDecimal.ONE);
        journey.through("2026-03-12");

        assertThat(journey.diarySince("2026-03-03"))
                .isEqualTo(
                        """
                2026-03-12  Case opened: 4.00 USD overdue, 9 days
                2026-03-12  EMAIL first-reminder
                """);
    }

    @Test
    void aFirstContactIsLateUntilSomebodyHasTriedToReachTheCustomer() {
        journey.invoice("INV-1", "2025-10-12", "1200.00");

        journey.through("2026-03-02");

        assertThat(journey.report().total(Tally.FIRST_CONTACTS_LATE)).isEqualTo(1);
        assertThat(firstContacts.late(journey.today(), 5)).singleElement().satisfies(late -> assertThat(late.dueOn())
                .isEqualTo("2025-10-12"));

        journey.answers("no-answer", "rightParty", "nobody");

        assertThat(firstContacts.countLate(journey.today())).isZero();
        assertThat(firstContacts.late(journey.today(), 5)).isEmpty();
    }

    @Test
    void aReminderThatLeftInTimeIsAFirstContact() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");

        journey.through("2026-03-12");

        assertThat(firstContacts.countLate(journey.today())).isZero();
    }

    private void allow(Allowance allowance) {
        allow(allowance, companies.current().minimumToChase());
    }

    private void allow(Allowance allowance, BigDecimal minimum) {
        var company = companies.current();
        companies.change(new Companies.Changes(
                company.name(), company.region(), LocalTime.of(6, 0), allowance, minimum, null, null, null));
    }
}
