package io.dunwell.messaging.outbox;

import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.channels.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The recording half of the protocol: what became of an attempt, and of claims whose holder is gone. */
@Component
class AttemptResults {

    /**
     * A claim that ran out while its sender was still at it has become UNKNOWN; the sender knows better. What the
     * provider reported meanwhile stays: see {@link DeliveryReports}.
     */
    private static final String MESSAGES =
            """
            update outbound_message set state = :state, provider_id = :provider, reason = :reason, finished_at = :finished,
              due_at = coalesce(:due, due_at), claimed_until = null, version = version + 1
             where id in (:ids) and claimed_by = :token and state in ('CLAIMED', 'UNKNOWN')
            """;

    private static final String ATTEMPTS =
            """
            update message_attempt set state = :state, provider_id = :provider, error_code = :code, error_text = :text,
              finished_at = :finished
             where message_id in (:ids) and claimed_by = :token and state in ('CLAIMED', 'UNKNOWN')
            """;
    private static final String LOST = "Whoever was sending it stopped before the outcome was known.";

    private final JdbcClient jdbc;
    private final LostNotices notices;

    AttemptResults(JdbcClient jdbc, LostNotices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /**
     * Records one outcome for several messages of a claim.
     *
     * @param state of the messages from now on
     * @param due when READY again, the next moment; null otherwise
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void record(String token, List<Long> ids, Outcome outcome, MessageState state, @Nullable Instant due, Instant now) {
        boolean again = state == MessageState.READY;
        jdbc.sql(MESSAGES)
                .param("state", state.name())
                .param("provider", outcome.providerId())
                .param("reason", outcome.sentence().isEmpty() ? null : outcome.sentence())
                .param("finished", again || state == MessageState.TO_PRINT ? null : SqlRow.stored(now))
                .param("due", due == null ? null : SqlRow.stored(due))
                .param("ids", ids)
                .param("token", token)
                .update();
        jdbc.sql(ATTEMPTS)
                .param("state", attemptState(outcome))
                .param("provider", outcome.providerId())
                .param("code", outcome.code())
                .param("text", outcome.sentence().isEmpty() ? null : outcome.sentence())
                .param("finished", SqlRow.stored(now))
                .param("ids", ids)
                .param("token", token)
                .update();
        if (state == MessageState.REJECTED || state == MessageState.UNKNOWN) {
            notices.note(ids, now);
        }
    }

    /** Claims past their time become UNKNOWN, never READY: a byte may have left. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    int expireClaims(Instant now) {
        var ids = jdbc.sql("select id from outbound_message where state = 'CLAIMED' and claimed_until < ?")
                .param(SqlRow.stored(now))
                .query(Long.class)
                .list();
        return ids.isEmpty() ? 0 : expire(ids, now);
    }

    private int expire(List<Long> ids, Instant now) {
        jdbc.sql(
                        """
                update message_attempt set state = 'UNKNOWN', error_text = :text, finished_at = :now
                 where message_id in (:ids) and state = 'CLAIMED' and claimed_until < :now
                """)
                .param("text", LOST)
                .param("now", SqlRow.stored(now))
                .param("ids", ids)
                .update();
        int expired = jdbc.sql(
                        """
                update outbound_message set state = 'UNKNOWN', reason = :text, finished_at = :now, version = version + 1
                 where id in (:ids) and state = 'CLAIMED' and claimed_until < :now
                """)
                .param("text", LOST)
                .param("now", SqlRow.stored(now))
                .param("ids", ids)
                .update();
        notices.note(ids, now);
        return expired;
    }

    private static String attemptState(Outcome outcome) {
        return switch (outcome.kind()) {
            case SENT -> "SENT";
            case TO_PRINT -> "TO_PRINT";
            case RETRY, DOWN, MISCONFIGURED -> "NOT_SENT";
            case REJECTED, FILTERED, BAD_ADDRESS, OPTED_OUT -> "REJECTED";
            case UNKNOWN -> "UNKNOWN";
        };
    }
}
