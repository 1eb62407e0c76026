package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.SendingLimits;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The threads that hand messages over: each channel has its own and no more than its limit, so one that hangs holds up
 * no other. A message that is in somebody's hands when the application ends gets its outcome; the rest is not begun.
 */
@Component
class Couriers {

    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LAST_OUTCOMES = Duration.ofSeconds(25);

    private final SendingLimits limits;
    private final Map<Channel, ThreadPoolExecutor> threads = new EnumMap<>(Channel.class);
    private volatile boolean leaving;

    Couriers(SendingLimits limits) {
        this.limits = limits;
        for (var channel : Channel.values()) {
            threads.put(channel, threads(channel, limits.atOnce(channel)));
        }
    }

    int atOnce(Channel channel) {
        return limits.atOnce(channel);
    }

    /** @throws java.util.concurrent.RejectedExecutionException once the application has ended */
    void carry(Channel channel, Runnable work) {
        Objects.requireNonNull(threads.get(channel)).execute(work);
    }

    /** Whether the application ends, so that nothing more may be begun. */
    boolean areLeaving() {
        return leaving;
    }

    @PreDestroy
    void leave() throws InterruptedException {
        leaving = true;
        threads.values().forEach(ThreadPoolExecutor::shutdown);
        var last = System.nanoTime() + LAST_OUTCOMES.toNanos();
        for (var each : threads.values()) {
            each.awaitTermination(last - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private static ThreadPoolExecutor threads(Channel channel, int most) {
        var named = new CustomizableThreadFactory(
                "send-%s-".formatted(channel.name().toLowerCase(Locale.ROOT)));
        named.setDaemon(true);
        var threads = new ThreadPoolExecutor(
                most, most, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
