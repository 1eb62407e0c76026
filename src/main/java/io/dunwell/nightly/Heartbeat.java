package io.dunwell.nightly;

import io.dunwell.kernel.Wordless;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the end of the night's lock off as long as the night lives, from a thread of its own: steps may be silent. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final NightLock lock;
    private final String holder;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final ScheduledExecutorService beat;

    Heartbeat(NightLock lock, String holder) {
        this.lock = lock;
        this.holder = holder;
        this.beat = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "night-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        long every = lock.lease().toMillis() / 4;
        beat.scheduleAtFixedRate(this::extend, every, every, TimeUnit.MILLISECONDS);
    }

    /** Whether another night took over, because this one was silent for too long. */
    boolean isLost() {
        return lost.get();
    }

    @Override
    public void close() {
        beat.shutdownNow();
        lock.release(holder);
    }

    // An exception that got out would end the beats; the next one tries again before the lease is over.
    private void extend() {
        try {
            if (!lock.extend(holder)) {
                lost.set(true);
            }
        } catch (RuntimeException away) {
            LOG.warn("night's lock could not be extended", Wordless.of(away));
        }
    }
}
