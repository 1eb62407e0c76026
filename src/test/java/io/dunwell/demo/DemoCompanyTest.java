package io.dunwell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.integration.ImportState;
import io.dunwell.integration.Intake;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyExists;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ageings;
import io.dunwell.ledger.Basis;
import io.dunwell.reporting.Reports;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Pageable;

@DunwellTest
class DemoCompanyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    DemoCompany demo;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @Autowired
    Ageings ageings;

    @Autowired
    Reports reports;

    @Autowired
    Intake intake;

    @Autowired
    Team team;

    @BeforeEach
    void founded(@Value("${dunwell.data}") Path data) throws IOException {
        DemoFixtures.emptyInbox(data);
        StaffFixtures.asAdministrator(demo::found);
    }

    @Test
    void theFirstDayIsAlwaysTheSame() {
        var ageing = ageings.asOf(FIRST_DAY.minusDays(1), Basis.DUE_DATE);

        assertThat(clock.instant())
                .isBetween(Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-02T10:10:00Z"));
        assertThat(ageing.totals())
                .extracting(total ->
                        total.aged().current() + " not due, " + total.aged().overdue() + " overdue")
                .containsExactly(
                        "106756.88 EUR not due, 76754.93 EUR overdue", "3253.57 GBP not due, 2093.43 GBP overdue");
        assertThat(ageing.totals().get(0).aged().over90()).isEqualTo(Money.of("898.88", "EUR"));
    }

    @Test
    void thePastCameInThroughTheInboxWithoutARefusal() {
        assertThat(intake.runs(Pageable.ofSize(10))).hasSize(3).allSatisfy(run -> {
            assertThat(run.state()).isEqualTo(ImportState.FINISHED);
            assertThat(run.counts().rejected()).isZero();
            assertThat(intake.lines(run.id(), Pageable.ofSize(5))).isEmpty();
        });
    }

    @Test
    void weeksOfAgeingAreKeptForTheTrend() {
        assertThat(reports.ageingSince(FIRST_DAY.minusMonths(6))).hasSizeGreaterThan(25);
        assertThat(reports.ageing().get(0).date()).isEqualTo(FIRST_DAY.minusDays(1));
    }

    @Test
    void itsPeopleShareAPasswordThatAFileTells() throws IOException {
        assertThat(team.all()).extracting("login").contains("maya", "jonas", "nora", "priya");
        assertThat(Files.readString(demo.signIns())).contains("maya", "Maya Brennan, Collector", "password of each: ");
        assertThat(demo.people()).contains("nora (Owner or supervisor)");
    }

    @Test
    void isFoundedOnce() {
        assertThatThrownBy(() -> StaffFixtures.asAdministrator(demo::found))
                .isInstanceOf(CompanyExists.class)
                .hasMessageContaining("This installation already works for Northwind & Daughters.");
    }
}
