package io.dunwell.nightly;

import io.dunwell.kernel.CompanyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One night at a time, over all nodes and all presses of the button.
 *
 * <p>The lock runs out when its holder no longer puts it off: a killed night keeps nobody out for longer than
 * {@link NightSettings#lease}. It goes by the system's time, since the demo clock is moved while nights run.
 */
@Component
class NightLock {

    private static final String NAME = "night";

    private final NamedLockRepository locks;
    private final CompanyClock clock;
    private final Duration lease;

    NightLock(NamedLockRepository locks, CompanyClock clock, NightSettings settings) {
        this.locks = locks;
        this.clock = clock;
        this.lease = settings.lease();
    }

    Duration lease() {
        return lease;
    }

    /**
     * Takes the lock for {@code lease}.
     *
     * @return the holder's name, to extend and release it with
     * @throws NightAlreadyRunning when another holds it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String take(Duration lease) {
        var holder = UUID.randomUUID().toString();
        if (locks.take(NAME, holder, now().plus(lease), now()) == 0) {
            throw new NightAlreadyRunning();
        }
        return holder;
    }

    /** Puts the end off; false when another took the lock over, having found it expired. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean extend(String holder) {
        return locks.extend(NAME, holder, now().plus(lease)) == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(String holder) {
        locks.release(NAME, holder);
    }

    @Transactional(readOnly = true)
    public boolean isHeld() {
        return locks.held(NAME, now()) > 0;
    }

    private Instant now() {
        return clock.instant().minus(clock.offset());
    }
}
