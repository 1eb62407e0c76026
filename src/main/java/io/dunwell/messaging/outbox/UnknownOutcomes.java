package io.dunwell.messaging.outbox;

import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.NoticeHasTask;
import io.dunwell.messaging.OutcomeKnown;
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.staff.CurrentUser;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that may or may not have left, settled by a person who found out. */
@Component
public class UnknownOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownOutcomes.class);

    private final JdbcClient jdbc;
    private final CurrentUser user;

    UnknownOutcomes(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * It did leave.
     *
     * @throws OutcomeKnown when its outcome is not unknown, or not any more
     */
    @Transactional
    public void left(long id, Instant now) {
        requireOneOf(id, MessageState.UNKNOWN);
        jdbc.sql(
                        """
                update outbound_message set state = 'SENT', reason = ?, finished_at = coalesce(finished_at, ?),
                  version = version + 1 where id = ?
                """)
                .params("%s found out that it was sent.".formatted(user.name()), SqlRow.stored(now), id)
                .update();
        LOG.info("unknown outcome settled message={} sent=true by={}", id, user.login());
    }

    /**
     * It did not leave, and shall now: it is looked at again like any other message that is due.
     *
     * @throws OutcomeKnown when its outcome is not unknown, or not any more
     * @throws NoticeHasTask when a case relies on it: the deadline in it may have passed
     */
    @Transactional
    public void sendAgain(long id, Instant now) {
        requireOneOf(id, MessageState.UNKNOWN, MessageState.NOT_SENT);
        requireNoNotice(id);
        jdbc.sql(
                        """
                update outbound_message set state = 'READY', reason = ?, due_at = ?, finished_at = null,
                  version = version + 1 where id = ?
                """)
                .params("%s found out that it was not sent.".formatted(user.name()), SqlRow.stored(now), id)
                .update();
        LOG.info("unknown outcome settled message={} sent=false by={}", id, user.login());
    }

    /**
     * It did not arrive, and what follows from that is decided elsewhere. Says nothing about a message of which it is
     * known already that it did not.
     */
    @Transactional
    public void lost(long id, Instant now) {
        jdbc.sql(
                        """
                update outbound_message set state = 'UNDELIVERED', reason = ?, finished_at = coalesce(finished_at, ?),
                  version = version + 1 where id = ? and state = 'UNKNOWN'
                """)
                .params("%s found out that it did not arrive.".formatted(user.name()), SqlRow.stored(now), id)
                .update();
        LOG.info("unknown outcome settled message={} lost=true by={}", id, user.login());
    }

    private void requireNoNotice(long id) {
        var notice = jdbc.sql(
                        "select count(*) from outbound_message where id = :id and case_id is not null and template in (:notices)")
                .param("id", id)
                .param("notices", TemplateCatalog.notices())
                .query(Long.class)
                .single();
        if (notice > 0) {
            throw new NoticeHasTask();
        }
    }

    private void requireOneOf(long id, MessageState... states) {
        var state = jdbc.sql("select state from outbound_message where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .map(MessageState::valueOf)
                .orElseThrow(() -> NotFound.of("message", id));
        if (!List.of(states).contains(state)) {
            throw new OutcomeKnown(state);
        }
    }
}
