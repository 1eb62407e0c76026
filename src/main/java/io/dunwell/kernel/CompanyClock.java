package io.dunwell.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock of the application: the system's time, plus an offset that only a demo company or a test may set.
 *
 * <p>Engine timers, the night and every page read this clock, so moving it moves everything together.
 */
public final class CompanyClock extends Clock {

    private final Clock system;
    private volatile Duration offset = Duration.ZERO;

    public CompanyClock(Clock system) {
        this.system = system;
    }

    /** Makes {@code now} the present; time runs on from there. */
    public void moveTo(Instant now) {
        offset = Duration.between(system.instant(), now);
    }

    /** Back to the system's time. */
    public void reset() {
        offset = Duration.ZERO;
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
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
