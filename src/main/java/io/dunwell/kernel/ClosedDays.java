package io.dunwell.kernel;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Days on which the company is closed of its own accord. Only days to come are closed or opened: what was counted on a
 * day that is over counts the same for ever.
 */
@Component
public class ClosedDays {

    /** Days in a row that can be closed: a year that was mistyped must not stop all collecting. */
    public static final int LONGEST = 60;

    private static final int YEARS_AHEAD = 2;
    private static final int REASON = 120;

    /** Another node's change is known by then; it is about days to come. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private volatile Known known = new Known();

    ClosedDays(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Who reads the old rows while a change is committed writes into a {@code Known} that nobody asks any more. */
    private static final class Known {

        private final long since = System.nanoTime();
        private volatile @Nullable NavigableMap<LocalDate, String> reasons;
    }

    boolean isClosed(LocalDate date) {
        return reasons().containsKey(date);
    }

    /** Those that end on {@code date} or later, in their order. */
    public List<ClosedPeriod> endingFrom(LocalDate date) {
        var periods = new ArrayList<ClosedPeriod>();
        reasons().forEach((day, reason) -> {
            var last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (last != null && last.goesOnWith(day, reason)) {
                periods.set(periods.size() - 1, new ClosedPeriod(last.from(), day, reason));
            } else {
                periods.add(new ClosedPeriod(day, day, reason));
            }
        });
        return periods.stream().filter(period -> !period.until().isBefore(date)).toList();
    }

    /**
     * Days that were closed before keep their reason; a repeat changes nothing.
     *
     * @return how many days were not closed before
     * @throws ClosedDaysRefused when a day is not to come, or too many would be closed in a row
     */
    @Transactional
    public int close(ClosedPeriod period, LocalDate today) {
        check(period, today);
        var closed = locked();
        var fresh = days(period).filter(day -> !closed.containsKey(day)).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        fresh.forEach(day -> closed.put(day, period.reason()));
        checkStretch(period, closed);
        jdbc.sql("insert into closed_day (closed_on, reason) values " + "(?, ?), ".repeat(fresh.size() - 1) + "(?, ?)")
                .params(fresh.stream()
                        .flatMap(day -> Stream.<Object>of(day, period.reason()))
                        .toList())
                .update();
        events.publishEvent(new ClosedDaysChanged(period, true));
        return fresh.size();
    }

    /**
     * The days of a period that are to come are business days again, unless they are none anyway. A repeat changes
     * nothing.
     *
     * @return how many were closed before
     * @throws ClosedDaysRefused when none is to come
     */
    @Transactional
    public int open(LocalDate from, LocalDate until, LocalDate today) {
        if (!until.isAfter(today)) {
            throw new ClosedDaysRefused(
                    "Only days after today can be opened again: what was counted until now stays as it was.");
        }
        var first = from.isAfter(today) ? from : today.plusDays(1);
        var opened = new TreeMap<>(locked().subMap(first, true, until, true));
        if (opened.isEmpty()) {
            return 0;
        }
        jdbc.sql("delete from closed_day where closed_on between ? and ?")
                .params(first, until)
                .update();
        events.publishEvent(new ClosedDaysChanged(
                new ClosedPeriod(
                        opened.firstKey(), opened.lastKey(), opened.firstEntry().getValue()),
                false));
        return opened.size();
    }

    private static void check(ClosedPeriod period, LocalDate today) {
        if (!period.from().isAfter(today)) {
            throw new ClosedDaysRefused(
                    "Only days after today can be closed: what was counted until now stays as it was. Choose a first day from %s on."
                            .formatted(today.plusDays(1)));
        }
        if (period.until().isBefore(period.from())) {
            throw new ClosedDaysRefused("The last day is before the first: choose one from %s on, or leave it empty."
                    .formatted(period.from()));
        }
        if (period.until().isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new ClosedDaysRefused("Days can be closed two years ahead: choose a last day until %s."
                    .formatted(today.plusYears(YEARS_AHEAD)));
        }
        if (period.days() > LONGEST) {
            throw tooLong(period.days());
        }
        if (period.reason().isBlank() || period.reason().length() > REASON) {
            throw new ClosedDaysRefused("Write why the company is closed, in at most 120 characters.");
        }
    }

    /** With the closed days that it touches. */
    private static void checkStretch(ClosedPeriod period, Map<LocalDate, String> closed) {
        var first = period.from();
        while (closed.containsKey(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        var last = period.until();
        while (closed.containsKey(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        int days = new ClosedPeriod(first, last, period.reason()).days();
        if (days > LONGEST) {
            throw tooLong(days);
        }
    }

    private static ClosedDaysRefused tooLong(int days) {
        return new ClosedDaysRefused(
                "That would be %d days in a row, with the closed days beside them; at most %d can be: check the years, or choose fewer days."
                        .formatted(days, LONGEST));
    }

    private static Stream<LocalDate> days(ClosedPeriod period) {
        return period.from().datesUntil(period.until().plusDays(1));
    }

    /** One change after the other. */
    private NavigableMap<LocalDate, String> locked() {
        jdbc.sql("select id from company where id = 1 for update")
                .query(Integer.class)
                .single();
        return stored();
    }

    private NavigableMap<LocalDate, String> reasons() {
        var now = known;
        if (System.nanoTime() - now.since > KEPT.toNanos()) {
            now = new Known();
            known = now;
        }
        var reasons = now.reasons;
        if (reasons == null) {
            reasons = stored();
            now.reasons = reasons;
        }
        return reasons;
    }

    private NavigableMap<LocalDate, String> stored() {
        var stored = new TreeMap<LocalDate, String>();
        jdbc.sql("select closed_on, reason from closed_day order by closed_on")
                .query((row, number) -> stored.put(row.getObject(1, LocalDate.class), row.getString(2)))
                .list();
        return stored;
    }

    @TransactionalEventListener
    void committed(ClosedDaysChanged change) {
        forget();
    }

    /** Reads again at the next look; for tests that empty the tables. */
    public void forget() {
        known = new Known();
    }
}
