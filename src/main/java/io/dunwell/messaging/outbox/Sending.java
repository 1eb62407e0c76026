package io.dunwell.messaging.outbox;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.DispatchReport;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.outbox.Decision.Go;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what was claimed, each message once, and records what became of it. */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Nothing is begun so late that its outcome could come after the claim has run out. */
    private static final Duration LAST_START = Claiming.LEASE.minusMinutes(4);

    private final Channels channels;
    private final AttemptResults results;
    private final Customers customers;
    private final BusinessCalendar calendar;

    Sending(Channels channels, AttemptResults results, Customers customers, BusinessCalendar calendar) {
        this.channels = channels;
        this.results = results;
        this.customers = customers;
        this.calendar = calendar;
    }

    /**
     * @param down filled with the channels that turn out to take nothing
     * @param elapsed since the claim
     */
    DispatchReport send(Claimed claimed, Instant now, Set<Channel> down, Clock elapsed) {
        var began = elapsed.instant();
        var report = new ReportBuilder();
        for (var go : leaving(claimed, true)) {
            boolean late = Duration.between(began, elapsed.instant()).compareTo(LAST_START) > 0;
            var outcome = late || down.contains(go.channel()) ? notBegun() : tried(go);
            if (outcome.kind() == Kind.DOWN) {
                down.add(go.channel());
            }
            record(claimed.token(), List.of(go), outcome, now, report);
        }
        leaving(claimed, false).stream()
                .collect(Collectors.groupingBy(this::tried))
                .forEach((outcome, all) -> record(claimed.token(), all, outcome, now, report));
        return report.build();
    }

    /** What goes to somebody else's server is recorded one by one, what stays inside all at once. */
    private List<Go> leaving(Claimed claimed, boolean outside) {
        return claimed.going().stream()
                .filter(go -> channels.isOutside(go.channel()) == outside)
                .toList();
    }

    private Outcome tried(Go go) {
        try {
            return channels.of(go.channel()).send(go.outgoing());
        } catch (RuntimeException e) {
            LOG.error(
                    "channel failed, the message may have left message={}",
                    go.message().id(),
                    Wordless.of(e));
            return Outcome.failed(Kind.UNKNOWN, null, "Sending it ended in an error of ours.");
        }
    }

    private void record(String token, List<Go> all, Outcome outcome, Instant now, ReportBuilder report) {
        var first = all.get(0);
        var state = state(outcome, first.otherWay());
        var due = state != MessageState.READY
                ? null
                : isRefusal(outcome) ? now : now.plus(Backoff.after(first.attempt()));
        results.record(token, all.stream().map(go -> go.message().id()).toList(), outcome, state, due, now);
        if (outcome.blamesTheAddress()) {
            all.forEach(go -> mark(go, outcome, now));
        }
        report.add(all, outcome, state);
    }

    /** What the provider told about the address is kept with the person. */
    private void mark(Go go, Outcome outcome, Instant now) {
        if (go.contactId() != null && go.channel() == Channel.SMS) {
            noMoreTexts(go.contactId(), outcome);
        }
        if (go.contactId() != null && go.channel() == Channel.EMAIL) {
            customers.emailBounced(go.contactId(), calendar.dateOf(now));
        }
    }

    private void noMoreTexts(long contactId, Outcome outcome) {
        if (outcome.kind() == Kind.OPTED_OUT) {
            customers.textsStopped(contactId, outcome.sentence());
        } else {
            customers.refuseSms(contactId);
        }
    }

    private static MessageState state(Outcome outcome, boolean otherWay) {
        return switch (outcome.kind()) {
            case SENT -> MessageState.SENT;
            case TO_PRINT -> MessageState.TO_PRINT;
            case RETRY, DOWN -> MessageState.READY;
            case REJECTED, BAD_ADDRESS, OPTED_OUT -> otherWay ? MessageState.READY : MessageState.REJECTED;
            case UNKNOWN -> MessageState.UNKNOWN;
        };
    }

    private static boolean isRefusal(Outcome outcome) {
        return outcome.kind() != Kind.RETRY && outcome.kind() != Kind.DOWN;
    }

    private static Outcome notBegun() {
        return Outcome.failed(Kind.RETRY, null, "It was not its turn yet.");
    }
}
