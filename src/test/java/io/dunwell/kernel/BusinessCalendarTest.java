package io.dunwell.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class BusinessCalendarTest {

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @BeforeEach
    void companyInNewYork() {
        var company = new Company(
                "Harbor Supply",
                CompanyMode.LIVE,
                ZoneId.of("America/New_York"),
                "US",
                "",
                "USD",
                "en",
                LocalTime.of(6, 0),
                Allowance.ofGrace(2),
                new BigDecimal("5.00"),
                null,
                null,
                null);
        companies.found(company, clock.instant());
    }

    @Test
    void weekendsAndPublicHolidaysAreNoBusinessDays() {
        assertThat(calendar.isBusinessDay(LocalDate.parse("2026-07-04"))).isFalse();
        assertThat(calendar.isBusinessDay(LocalDate.parse("2026-11-26"))).isFalse();
        assertThat(calendar.isBusinessDay(LocalDate.parse("2026-11-25"))).isTrue();
    }

    @Test
    void businessDaysAreCountedOverAHolidayWeekend() {
        assertThat(calendar.plusBusinessDays(LocalDate.parse("2026-11-25"), 1)).isEqualTo("2026-11-27");
        assertThat(calendar.plusBusinessDays(LocalDate.parse("2026-11-27"), 2)).isEqualTo("2026-12-01");
    }

    @Test
    void graceEndsAfterBusinessDaysOnly() {
        // Due on Friday: two business days of grace end on Tuesday, so that it is delinquent from Wednesday.
        var friday = LocalDate.parse("2026-03-06");

        assertThat(friday.isBefore(calendar.delinquentBefore(LocalDate.parse("2026-03-10"))))
                .isFalse();
        assertThat(friday.isBefore(calendar.delinquentBefore(LocalDate.parse("2026-03-11"))))
                .isTrue();
    }

    @Test
    void todayIsTheCompanysDateAndNotGreenwichs() {
        clock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));

        assertThat(calendar.today()).isEqualTo("2026-03-01");
    }

    @Test
    void theDayBeginsAtSixAlsoWhenTheClocksChange() {
        assertThat(calendar.beginningOf(LocalDate.parse("2026-03-07"))).isEqualTo("2026-03-07T11:00:00Z");
        assertThat(calendar.beginningOf(LocalDate.parse("2026-03-08"))).isEqualTo("2026-03-08T10:00:00Z");
    }
}
