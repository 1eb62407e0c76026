package io.dunwell.messaging.outbox;

import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.outbox.Decision.Go;
import io.dunwell.messaging.troubles.ChannelTroubles;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Writes down what became of messages that were claimed, and with their readers what was learned about addresses. */
@Component
class Recording {

    /** A known outcome is worth more than one try against a database that is busy. */
    private static final int TRIES = 3;

    private final AttemptResults results;
    private final Blame blame;
    private final ChannelTroubles troubles;

    Recording(AttemptResults results, Blame blame, ChannelTroubles troubles) {
        this.results = results;
        this.blame = blame;
        this.troubles = troubles;
    }

    /**
     * @param rested when the channel takes messages again; null when it never stopped
     * @return where these messages stand from now on
     */
    MessageState record(String token, List<Go> all, Outcome outcome, @Nullable Instant rested, Instant now) {
        var first = all.get(0);
        var state = state(outcome, first.otherWay());
        var due = state == MessageState.READY ? again(first, outcome, rested, now) : null;
        var ids = all.stream().map(go -> go.message().id()).toList();
        persistently(() -> results.record(token, ids, outcome, state, due, now));
        troubles.heard(first.channel(), outcome, now);
        if (outcome.blamesTheAddress()) {
            all.forEach(go -> mark(go, outcome, now));
        }
        return state;
    }

    private static Instant again(Go go, Outcome outcome, @Nullable Instant rested, Instant now) {
        if (isRefusal(outcome)) {
            return now;
        }
        return rested == null ? now.plus(Backoff.after(go.attempt())) : rested;
    }

    private static void persistently(Runnable write) {
        for (int tried = 1; ; tried++) {
            try {
                write.run();
                return;
            } catch (TransientDataAccessException busy) {
                if (tried == TRIES) {
                    throw busy;
                }
            }
        }
    }

    /** What the provider told about the address is kept with the person. */
    private void mark(Go go, Outcome outcome, Instant now) {
        if (go.contactId() != null) {
            blame.about(
                    new Blame.Tried(
                            go.message().id(),
                            go.message().account().customerId(),
                            go.contactId(),
                            go.channel(),
                            go.outgoing().to()),
                    outcome,
                    now);
        }
    }

    private static MessageState state(Outcome outcome, boolean otherWay) {
        return switch (outcome.kind()) {
            case SENT -> MessageState.SENT;
            case TO_PRINT -> MessageState.TO_PRINT;
            case RETRY, DOWN, MISCONFIGURED -> MessageState.READY;
            case REJECTED, FILTERED, BAD_ADDRESS, OPTED_OUT -> otherWay ? MessageState.READY : MessageState.REJECTED;
            case UNKNOWN -> MessageState.UNKNOWN;
        };
    }

    private static boolean isRefusal(Outcome outcome) {
        return switch (outcome.kind()) {
            case REJECTED, FILTERED, BAD_ADDRESS, OPTED_OUT -> true;
            default -> false;
        };
    }
}
