package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.DispatchReport;
import io.dunwell.messaging.channels.Channels;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox of what is due: claim, send once, record, batch after batch.
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
        var report = lost(results.expireClaims(now));
        var down = EnumSet.noneOf(Channel.class);
        var resting = EnumSet.noneOf(Channel.class);
        int soFar = 0;
        for (var batch = take(now, down, resting); batch.looked() > 0; batch = take(now, down, resting)) {
            resting.addAll(batch.atTheirPace());
            report = report.plus(new DispatchReport(0, 0, batch.withheld(), batch.deferred(), 0, 0, List.of()))
                    .plus(send.send(batch, now, down, clock));
            soFar += batch.looked();
            progress.dispatched(soFar);
        }
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

    private Claimed take(Instant now, EnumSet<Channel> down, EnumSet<Channel> resting) {
        return claim.take(now, channels.sendOutside() ? SLOW_BATCH : BATCH, down, resting);
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
