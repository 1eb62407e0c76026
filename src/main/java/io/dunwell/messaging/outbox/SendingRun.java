package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.DispatchReport;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.outbox.Decision.Go;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the dispatcher has in hand: each channel's messages with that channel's couriers, every outcome
 * recorded by whoever learned it.
 */
final class SendingRun {

    /** Nothing is begun so late that its outcome could come after the claim has run out. */
    private static final Duration LAST_START = Claiming.LEASE.minusMinutes(4);

    private final Sending sending;
    private final Couriers couriers;
    private final Recording recording;
    private final Instant now;
    private final Clock elapsed;
    private final ReportBuilder report = new ReportBuilder();
    private final Map<Channel, Instant> down = new EnumMap<>(Channel.class);
    private final Map<Channel, Integer> underway = new EnumMap<>(Channel.class);
    private @Nullable RuntimeException failure;

    SendingRun(Sending sending, Couriers couriers, Recording recording, Instant now, Clock elapsed) {
        this.sending = sending;
        this.couriers = couriers;
        this.recording = recording;
        this.now = now;
        this.elapsed = elapsed;
        this.down.putAll(sending.resting(now));
    }

    /** Channels that turned out to take nothing, each with the moment when it is tried again. */
    synchronized Map<Channel, Instant> down() {
        return Map.copyOf(down);
    }

    /** Channels whose couriers have enough to do: nothing more should be claimed for them. */
    synchronized Set<Channel> busy() {
        return underway.entrySet().stream()
                .filter(entry -> entry.getValue() > couriers.atOnce(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What goes to somebody else's server is recorded one by one, what stays inside all at once. */
    void handOver(Claimed claimed) {
        var began = elapsed.instant();
        claimed.going().stream().filter(sending::isOutside).forEach(go -> pass(go, claimed.token(), began));
        claimed.going().stream()
                .filter(go -> !sending.isOutside(go))
                .collect(Collectors.groupingBy(sending::once))
                .forEach((outcome, all) -> record(claimed.token(), all, outcome));
    }

    /** Whether more may be claimed. */
    synchronized boolean goesOn() {
        return failure == null && !couriers.areLeaving();
    }

    /**
     * Waits until one of these channels has room again, or until all is done; they may be done already.
     *
     * @return whether something happened since they were found busy, so that more may be due
     */
    synchronized boolean waitedFor(Set<Channel> busy) {
        boolean atWork = !busy.isEmpty() || !underway.isEmpty();
        return atWork && waited(() -> underway.isEmpty() || !busy().containsAll(busy)) && goesOn();
    }

    /**
     * Waits for all outcomes, unless the thread is told to stop: those still out are recorded all the same.
     *
     * @throws RuntimeException when one could not be recorded: its claim runs out, and it counts as unknown
     */
    synchronized DispatchReport end() {
        waited(underway::isEmpty);
        if (failure != null) {
            throw failure;
        }
        return report.build();
    }

    private void pass(Go go, String token, Instant began) {
        count(go.channel(), 1);
        try {
            couriers.carry(go.channel(), () -> carry(go, token, began));
        } catch (RejectedExecutionException leaving) {
            carry(go, token, began);
        }
    }

    private void carry(Go go, String token, Instant began) {
        try {
            record(token, List.of(go), mayBegin(go, began) ? tried(go) : notBegun());
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            count(go.channel(), -1);
        }
    }

    private Outcome tried(Go go) {
        var outcome = sending.once(go);
        rest(go, outcome);
        return outcome;
    }

    private synchronized boolean mayBegin(Go go, Instant began) {
        return goesOn()
                && !down.containsKey(go.channel())
                && Duration.between(began, elapsed.instant()).compareTo(LAST_START) <= 0;
    }

    private void record(String token, List<Go> all, Outcome outcome) {
        report.add(all, outcome, recording.record(token, all, outcome, restsUntil(all.get(0)), now));
    }

    private synchronized void rest(Go go, Outcome outcome) {
        if (!down.containsKey(go.channel())) {
            var until = sending.restAfter(go, outcome, now);
            if (until != null) {
                down.put(go.channel(), until);
            }
        }
    }

    private synchronized @Nullable Instant restsUntil(Go go) {
        return down.get(go.channel());
    }

    /** A database that takes no outcome would take none of the next message either. */
    private synchronized void fail(RuntimeException e) {
        if (failure == null) {
            failure = e;
        }
    }

    private synchronized void count(Channel channel, int change) {
        underway.merge(channel, change, (before, more) -> before + more == 0 ? null : before + more);
        notifyAll();
    }

    private synchronized boolean waited(BooleanSupplier done) {
        try {
            while (!done.getAsBoolean()) {
                wait();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Outcome notBegun() {
        return Outcome.failed(Kind.RETRY, null, "It was not its turn yet.");
    }
}
