package io.dunwell.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.Cases;
import io.dunwell.cases.ReviewReport;
import io.dunwell.engine.FailedWork;
import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.Messaging;
import io.dunwell.nightly.NightlyRun;
import io.dunwell.nightly.StepReport;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.database.CleanDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A company with customers, staff, owners and an agency that lives from day to day in the application itself: nothing
 * moves it but customers, people's forms, the minute workers and the night. Whatever fails, and whoever is forgotten,
 * ends it at once.
 */
final class Simulation {

    private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

    private final ApplicationContext application;
    private final CompanyClock clock;
    private final BusinessCalendar calendar;
    private final NightlyRun nights;
    private final Cases cases;
    private final Messaging messaging;
    private final FailedWork failed;
    private final BusinessLog log = new BusinessLog();
    private final SimulatedCustomers customers;
    private final SimulatedDealings dealings;
    private final SimulatedStaff staff;
    private final SimulatedAgencies agencies;
    private long delinquent;

    Simulation(ApplicationContext application, long seed, int size) {
        this.application = application;
        this.clock = application.getBean(CompanyClock.class);
        this.calendar = application.getBean(BusinessCalendar.class);
        this.nights = application.getBean(NightlyRun.class);
        this.cases = application.getBean(Cases.class);
        this.messaging = application.getBean(Messaging.class);
        this.failed = application.getBean(FailedWork.class);
        CleanDatabase.restore(application);
        emptyInbox();
        found();
        this.customers = new SimulatedCustomers(application, seed, FIRST);
        this.dealings = new SimulatedDealings(application, seed, customers, log);
        this.staff = new SimulatedStaff(application, seed, log);
        this.agencies = new SimulatedAgencies(application, seed, log);
        customers.register(size);
    }

    /** Lives so many days. */
    List<String> live(int days) {
        for (int number = 0; number < days; number++) {
            var began = System.nanoTime();
            day(FIRST.plusDays(number));
            if (number % 30 == 29) {
                LOG.info(
                        "simulated days={} answered={} delinquent={} last day took ms={}",
                        number + 1,
                        staff.answered(),
                        delinquent,
                        (System.nanoTime() - began) / 1_000_000);
            }
        }
        LOG.info("simulated delinquent accounts proved in all={} refusals={}", delinquent, staff.refusals());
        return log.lines(application.getBean(JdbcClient.class));
    }

    int answered() {
        return staff.answered();
    }

    private void day(LocalDate day) {
        moveTo(day, 10);
        customers.live(day);
        night(day);
        moveTo(day, 11);
        minuteWorkers(day);
        dealings.happen(day);
        minuteWorkers(day);
        if (calendar.isBusinessDay(day)) {
            moveTo(day, 13);
            staff.work(day, customers.all());
            agencies.work(day, customers.all());
            messaging.markPosted(
                    messaging.printQueue().stream().map(MessageRow::id).toList(), clock.instant());
        }
        moveTo(day, 15);
        minuteWorkers(day);
        prove(day);
    }

    private void night(LocalDate day) {
        var report = nights.run(day, "dunwell");
        assertThat(report.steps())
                .as("night of %s", day)
                .flatMap(StepReport::failures)
                .extracting(failure -> failure.subject() + ": " + failure.sentence())
                .isEmpty();
        assertThat(report.isClean()).as("night of %s", day).isTrue();
    }

    private void minuteWorkers(LocalDate day) {
        ReviewReport looked = cases.workReviewQueue(day, done -> {});
        assertThat(looked.failures()).as("looks on %s", day).isEmpty();
        messaging.dispatchDue(clock.instant());
    }

    private void prove(LocalDate day) {
        var proof = cases.prove(day);
        assertThat(proof.findings())
                .as("who is forgotten on the evening of %s", day)
                .isEmpty();
        assertThat(failed.count()).as("cases that do not go on, on %s", day).isZero();
        delinquent += proof.delinquentAccounts();
    }

    private void moveTo(LocalDate day, int hour) {
        clock.moveTo(day.atTime(hour, 0).atZone(DUBLIN).toInstant());
    }

    private void found() {
        moveTo(FIRST, 9);
        application
                .getBean(Companies.class)
                .found(
                        new Company(
                                "Nordlys Supply",
                                CompanyMode.LIVE,
                                DUBLIN,
                                "IE",
                                "",
                                "EUR",
                                "en",
                                LocalTime.of(6, 0),
                                Allowance.ofGrace(2),
                                new BigDecimal("25"),
                                "books@nordlys.example",
                                "+353 20 911 0100",
                                "Nordlys Supply\n12 Quay Parade\nDublin D01 X123\nIreland"),
                        clock.instant());
        var team = application.getBean(Team.class);
        StaffFixtures.person(team, "maya", Role.COLLECTOR);
        StaffFixtures.person(team, "nora", Role.SUPERVISOR);
        StaffFixtures.person(team, "olga", Role.SUPERVISOR);
    }

    private void emptyInbox() {
        try {
            FileSystemUtils.deleteRecursively(
                    Path.of(application.getEnvironment().getRequiredProperty("dunwell.data"), "inbox"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
