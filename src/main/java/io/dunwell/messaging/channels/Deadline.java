package io.dunwell.messaging.channels;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Cuts off whoever talks too long.
 *
 * <p>The time-outs of a socket bound a single read: a server that says one byte now and then keeps a line for ever.
 */
final class Deadline implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final Runnable cut;
    private final Future<?> strike;
    private boolean over;
    private boolean passed;

    private Deadline(Duration patience, Runnable cut) {
        this.cut = cut;
        this.strike = WATCH.schedule(this::strike, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param cut ends what is going on, from another thread and without waiting; not called any more once closed */
    static Deadline in(Duration patience, Runnable cut) {
        return new Deadline(patience, cut);
    }

    synchronized boolean hasPassed() {
        return passed;
    }

    @Override
    public synchronized void close() {
        over = true;
        strike.cancel(false);
    }

    private synchronized void strike() {
        if (!over) {
            passed = true;
            cut.run();
        }
    }

    /** One thread, which leaves when there is nothing to watch. */
    private static ScheduledThreadPoolExecutor watch() {
        var threads = new CustomizableThreadFactory("deadline-");
        threads.setDaemon(true);
        var watch = new ScheduledThreadPoolExecutor(1, threads);
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(10, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
        return watch;
    }
}
