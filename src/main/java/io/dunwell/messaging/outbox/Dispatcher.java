package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.DispatchReport;
import io.dunwell.messaging.channels.Channels;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox of what is due: claim, send once, record, batch after batch, each channel at its own speed.
 *
 * <p>For the outside world at most once, for our record exactly once, and every message ends in a visible state.
 */
@Component
public class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 200;
    // What was claimed and not begun when a node dies becomes UNKNOWN, so slow channels claim few.
    private static final int SLOW_BATCH = 20;

    private final Claiming claim;
    private final Sending send;
    private final AttemptResults results;
    private final Channels channels;
    private final CompanyClock clock;

    Dispatcher(Claiming claim, Sending send, AttemptResults results, Channels channels, CompanyClock clock) {
        this.claim = claim;
        this.send = send;
        this.results = results;
        this.channels = channels;
        this.clock = clock;
    }

    public DispatchReport dispatch(Instant now, DispatchProgress progress) {
        var run = send.begin(now, clock);
        var report = lost(results.expireClaims(now)).plus(emptied(run, now, progress));
        if (report.total() > 0) {
            LOG.info(
                    "messages dispatched sent={} toPrint={} withheld={} deferred={} rejected={} unknown={}",
                    report.sent(),
                    report.toPrint(),
                    report.withheld(),
                    report.deferred(),
                    report.rejected(),
                    report.unknown());
        }
        return report;
    }

    /** Claims for every channel whose couriers have room, until there is nothing more to claim. */
    private DispatchReport emptied(SendingRun run, Instant now, DispatchProgress progress) {
        var aside = DispatchReport.NOTHING;
        var resting = EnumSet.noneOf(Channel.class);
        int soFar = 0;
        Set<Channel> busy;
        Claimed batch;
        do {
            busy = run.busy();
            batch = claim.take(now, channels.sendOutside() ? SLOW_BATCH : BATCH, run.down(), union(resting, busy));
            resting.addAll(batch.atTheirPace());
            if (batch.looked() > 0) {
                run.handOver(batch);
                aside = aside.plus(new DispatchReport(0, 0, batch.withheld(), batch.deferred(), 0, 0, List.of()));
                soFar += batch.looked();
                progress.dispatched(soFar);
            }
        } while (batch.looked() > 0 && run.goesOn() || run.waitedFor(busy));
        return aside.plus(run.end());
    }

    private static Set<Channel> union(Set<Channel> one, Set<Channel> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static DispatchReport lost(int claims) {
        return claims == 0
                ? DispatchReport.NOTHING
                : new DispatchReport(
                        0,
                        0,
                        0,
                        0,
                        0,
                        claims,
                        List.of("%d messages: whoever was sending them stopped before the outcome was known."
                                .formatted(claims)));
    }
}
