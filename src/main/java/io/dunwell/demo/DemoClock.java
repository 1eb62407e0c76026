package io.dunwell.demo;

import io.dunwell.demo.world.DemoWorld;
import io.dunwell.engine.BackgroundWork;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Rejection;
import io.dunwell.kernel.Wordless;
import io.dunwell.nightly.NightlyRun;
import io.dunwell.nightly.Nights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Service;

/**
 * The clock of a demo company, which people may move forward. Each day on the way begins at ten: its files come in, its
 * customers act, its night runs.
 *
 * <p>A live company's clock is the system's and nothing here can move it.
 */
@Service
public class DemoClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int MOST_DAYS = 366;

    private final Companies companies;
    private final CompanyClock clock;
    private final BusinessCalendar calendar;
    private final ClockStore store;
    private final DemoWorld world;
    private final NightlyRun nightlyRun;
    private final Nights nights;
    private final BackgroundWork engine;
    private final Executor background = new SimpleAsyncTaskExecutor("demo-clock-");
    private final AtomicReference<@Nullable ClockMove> last = new AtomicReference<>();
    private final AtomicBoolean stopWanted = new AtomicBoolean();

    DemoClock(
            Companies companies,
            CompanyClock clock,
            BusinessCalendar calendar,
            ClockStore store,
            DemoWorld world,
            NightlyRun nightlyRun,
            Nights nights,
            BackgroundWork engine) {
        this.companies = companies;
        this.clock = clock;
        this.calendar = calendar;
        this.store = store;
        this.world = world;
        this.nightlyRun = nightlyRun;
        this.nights = nights;
        this.engine = engine;
    }

    /**
     * Moves the clock to the morning of {@code target}, day by day, and comes back when it is there.
     *
     * @throws DemoClockRefused for a live company, for a day that is not ahead, and while it is moving
     */
    public void moveTo(LocalDate target, String by) {
        take(target);
        move(by);
    }

    /** The same in the background; {@link #lastMove} tells how far it is. */
    public void startMovingTo(LocalDate target, String by) {
        take(target);
        background.execute(() -> moveUnwatched(by));
    }

    /** Lets a move end after the day it is in. */
    public void stop() {
        stopWanted.set(true);
    }

    /** The move at work or the last one since Dunwell started. */
    public Optional<ClockMove> lastMove() {
        return Optional.ofNullable(last.get());
    }

    Instant morningOf(Company company, LocalDate day) {
        return day.atTime(MORNING).atZone(company.zone()).toInstant();
    }

    /** The first morning of a company just founded. */
    void begin(LocalDate day) {
        set(morningOf(demoCompany(), day));
    }

    private synchronized void take(LocalDate target) {
        demoCompany();
        var today = calendar.today();
        var move = last.get();
        if (move != null && move.moving()) {
            throw new DemoClockRefused(
                    "The demo clock is moving already: wait until it shows %s, or stop it.".formatted(move.target()));
        }
        if (!target.isAfter(today)) {
            throw new DemoClockRefused("The demo clock shows %s and only moves forward: choose a later day than %s."
                    .formatted(today, target));
        }
        if (target.isAfter(today.plusDays(MOST_DAYS))) {
            throw new DemoClockRefused("The demo clock moves by a year at most: choose %s or earlier."
                    .formatted(today.plusDays(MOST_DAYS)));
        }
        stopWanted.set(false);
        last.set(new ClockMove(today, target, today, true, null));
    }

    private void moveUnwatched(String by) {
        try {
            move(by);
        } catch (RuntimeException told) {
            LOG.error("demo clock stopped on its way", Wordless.of(told));
        }
    }

    private void move(String by) {
        try {
            engine.restDuring(() -> days(by));
            end(null);
        } catch (Rejection refusal) {
            end(refusal.sentence());
            throw refusal;
        } catch (RuntimeException broken) {
            end("A day broke off: the log tells why. Move the clock again to go on from there.");
            throw broken;
        }
    }

    private void end(@Nullable String why) {
        last.updateAndGet(move -> move == null ? null : move.ended(why));
    }

    private void days(String by) {
        var move = Objects.requireNonNull(last.get());
        // A first day, or one that was cut short, has its night before the next one begins.
        var first = nights.hasRun(move.from()) ? move.from().plusDays(1) : move.from();
        for (var day = first; !day.isAfter(move.target()) && !stopWanted.get(); day = day.plusDays(1)) {
            var today = day;
            nightlyRun.run(today, by, () -> wake(today));
            last.updateAndGet(now -> now == null ? null : now.through(today));
        }
    }

    private void wake(LocalDate day) {
        var morning = morningOf(demoCompany(), day);
        if (morning.isAfter(clock.instant())) {
            set(morning);
        }
        world.live(day);
    }

    private void set(Instant moment) {
        store.keep(moment);
        clock.moveTo(moment);
        LOG.info("demo clock moved to={}", moment);
    }

    private Company demoCompany() {
        var company = companies.current();
        if (!company.isDemo()) {
            throw new DemoClockRefused(
                    "%s is a live company: its clock is the real one and cannot be moved. Found a demo company in another database to try things out."
                            .formatted(company.name()));
        }
        return company;
    }
}
