package io.dunwell.demo;

import io.dunwell.agencies.AgencyDetails;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.demo.world.DemoWorld;
import io.dunwell.integration.ImportProgress;
import io.dunwell.integration.Intake;
import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.reporting.Snapshots;
import io.dunwell.staff.DemoFounder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Founds Northwind &amp; Daughters, a wholesale house in Dublin that exists nowhere: people, an agency, a hundred
 * customers with eighteen months of bills and payments, and the first day's files in the inbox.
 */
@Component
public class DemoCompany implements DemoFounder {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);

    private final Companies companies;
    private final DemoClock clock;
    private final DemoPeople people;
    private final AgencyDirectory agencies;
    private final DemoWorld world;
    private final Intake intake;
    private final Snapshots snapshots;
    private final DemoSettings settings;

    DemoCompany(
            Companies companies,
            DemoClock clock,
            DemoPeople people,
            AgencyDirectory agencies,
            DemoWorld world,
            Intake intake,
            Snapshots snapshots,
            DemoSettings settings) {
        this.companies = companies;
        this.clock = clock;
        this.people = people;
        this.agencies = agencies;
        this.world = world;
        this.intake = intake;
        this.snapshots = snapshots;
        this.settings = settings;
    }

    /** The past comes in through the inbox, as any company's would; the first night is left to the person. */
    @Override
    public void found() {
        companies.found(northwind(), clock.morningOf(northwind(), settings.startsOn()));
        clock.begin(settings.startsOn());
        people.hire();
        agencies.add(new AgencyDetails(
                "Harcourt & Vane Recoveries", "files@harcourt-vane.example", new BigDecimal("18"), null));
        world.writeHistory();
        intake.importWaitingFiles(settings.startsOn(), ImportProgress.SILENT);
        ageThePast();
        world.live(settings.startsOn());
        LOG.info("demo company founded seed={} starts={}", settings.seed(), settings.startsOn());
    }

    /** Sign-in names of the people of the demo, each with its role. */
    public List<String> people() {
        return DemoPeople.ALL.stream()
                .map(member -> "%s (%s)".formatted(member.login(), member.role().label()))
                .toList();
    }

    /** The file that tells their password. */
    public Path signIns() {
        return people.file();
    }

    /** As if there had been nights: one ageing a week. */
    private void ageThePast() {
        var from = settings.startsOn().minusMonths(Math.min(settings.months(), 6));
        from.datesUntil(settings.startsOn(), Period.ofWeeks(1)).forEach(snapshots::take);
        snapshots.take(settings.startsOn().minusDays(1));
    }

    private static Company northwind() {
        return new Company(
                "Northwind & Daughters",
                CompanyMode.DEMO,
                ZoneId.of("Europe/Dublin"),
                "IE",
                "",
                "EUR",
                "en",
                LocalTime.of(6, 0),
                Allowance.ofGrace(2),
                new BigDecimal("25"),
                "accounts@northwind-daughters.example",
                "+353 20 911 0100",
                "Northwind & Daughters\n12 Quay Parade\nDublin D01 X123\nIreland");
    }
}
