package io.dunwell.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** A company for tests, founded the way the first start does. */
public final class CompanyFixtures {

    private CompanyFixtures() {}

    /** Stockholm, EUR, days begin at 06:00, two business days of grace, nothing under 10.00 is chased. */
    public static Company nordlys(CompanyMode mode) {
        return new Company(
                "Nordlys Wholesale",
                mode,
                ZoneId.of("Europe/Stockholm"),
                "SE",
                "",
                "EUR",
                "en",
                LocalTime.of(6, 0),
                Allowance.ofGrace(2),
                BigDecimal.TEN,
                "books@nordlys.example",
                null,
                null);
    }

    /** Founds it at 09:00 UTC of {@code date}, from where the clock runs on. */
    public static Company founded(Companies companies, CompanyClock clock, CompanyMode mode, String date) {
        clock.moveTo(Instant.parse(date + "T09:00:00Z"));
        var company = nordlys(mode);
        companies.found(company, clock.instant());
        return company;
    }
}
