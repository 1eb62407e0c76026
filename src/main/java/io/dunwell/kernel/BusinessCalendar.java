package io.dunwell.kernel;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The company's days: what today is, and which days are business days (Monday to Friday without the public holidays of
 * its country and region, and without the days on which it is closed).
 */
@Component
public class BusinessCalendar {

    private final Companies companies;
    private final CompanyClock clock;
    private final ClosedDays closed;
    private final Map<String, HolidayManager> holidays = new ConcurrentHashMap<>();

    BusinessCalendar(Companies companies, CompanyClock clock, ClosedDays closed) {
        this.companies = companies;
        this.clock = clock;
        this.closed = closed;
    }

    /** The business date in the company's zone. Only controllers, workers and the night ask. */
    public LocalDate today() {
        return dateOf(clock.instant());
    }

    public LocalDate dateOf(Instant moment) {
        return moment.atZone(companies.current().zone()).toLocalDate();
    }

    /** The moment at which the company's day {@code date} begins: waits that end on the date end then. */
    public Instant beginningOf(LocalDate date) {
        var company = companies.current();
        return date.atTime(company.dayBegins()).atZone(company.zone()).toInstant();
    }

    public boolean isBusinessDay(LocalDate date) {
        return isUsualBusinessDay(date) && !closed.isClosed(date);
    }

    /** How many days of a period would be business days if the company were open. */
    public int usualBusinessDays(LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until.plusDays(1))
                .filter(this::isUsualBusinessDay)
                .count();
    }

    /** The {@code days}-th business day after {@code date}; {@code date} itself for 0, whatever day it is. */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        var result = date;
        for (int counted = 0; counted < days; ) {
            result = result.plusDays(1);
            counted += isBusinessDay(result) ? 1 : 0;
        }
        return result;
    }

    /** The {@code days}-th business day before {@code date}; {@code date} itself for 0. */
    public LocalDate minusBusinessDays(LocalDate date, int days) {
        var result = date;
        for (int counted = 0; counted < days; ) {
            result = result.minusDays(1);
            counted += isBusinessDay(result) ? 1 : 0;
        }
        return result;
    }

    /** {@code date} if it is a business day, else the next one. */
    public LocalDate nextBusinessDay(LocalDate date) {
        return isBusinessDay(date) ? date : plusBusinessDays(date, 1);
    }

    /**
     * Items due before this date are delinquent on {@code date}: their grace is over.
     *
     * <p>With 2 days of grace an item due on Friday is delinquent from Wednesday.
     */
    public LocalDate delinquentBefore(LocalDate date) {
        return minusBusinessDays(date, companies.current().allowance().beforeDelinquent());
    }

    /** A customer whose oldest item fell due before this date should have heard from us by {@code date}. */
    public LocalDate firstContactLateBefore(LocalDate date) {
        return minusBusinessDays(date, companies.current().allowance().firstContactDays());
    }

    /** {@code date} with the time that something posted is on its way. */
    public LocalDate byPost(LocalDate date) {
        return plusBusinessDays(date, companies.current().allowance().mailTransitDays());
    }

    /** Subdivisions of a country that have public holidays of their own, name by code; empty where there are none. */
    public Map<String, String> regions(String country) {
        var regions = new TreeMap<String, String>();
        manager(country)
                .getCalendarHierarchy()
                .getChildren()
                .forEach((code, region) -> regions.put(code, region.getDescription()));
        return regions;
    }

    /** From {@code from} to {@code until}, both included, in their order. */
    public List<PublicHoliday> holidays(LocalDate from, LocalDate until, Locale reader) {
        var company = companies.current();
        return manager(company.country()).getHolidays(from, until, region(company)).stream()
                .map(holiday -> new PublicHoliday(holiday.getDate(), holiday.getDescription(reader)))
                .distinct()
                .sorted(Comparator.comparing(PublicHoliday::date).thenComparing(PublicHoliday::name))
                .toList();
    }

    private HolidayManager manager(String country) {
        return holidays.computeIfAbsent(
                country.toLowerCase(Locale.ROOT), code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    }

    private boolean isUsualBusinessDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    private boolean isHoliday(LocalDate date) {
        var company = companies.current();
        return manager(company.country()).isHoliday(date, region(company));
    }

    private static String[] region(Company company) {
        return company.region().isEmpty()
                ? new String[0]
                : new String[] {company.region().toLowerCase(Locale.ROOT)};
    }
}
