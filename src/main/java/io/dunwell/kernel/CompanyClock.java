package io.dunwell.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the application: the system's time, plus an offset that only a demo company or a test may set.
 *
 * <p>Engine timers, the night and every page read this clock, so moving it moves everything together.
 */
public final class CompanyClock extends Clock {

    private final Clock system;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public CompanyClock(Clock system) {
        this.system = system;
    }

    /** Makes {@code now} the present; time runs on from there. */
    public void moveTo(Instant now) {
        offset.set(Duration.between(system.instant(), now));
    }

    /** Back to the system's time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    public Duration offset() {
        return offset.get();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
