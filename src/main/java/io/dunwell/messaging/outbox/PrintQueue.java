package io.dunwell.messaging.outbox;

import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.time.Instant;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters a person printed and posted. */
@Component
public class PrintQueue {

    private static final Logger LOG = LoggerFactory.getLogger(PrintQueue.class);

    private final JdbcClient jdbc;
    private final CurrentUser user;

    PrintQueue(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** Letters that are not waiting any more stay as they are. */
    @Transactional
    public int markPosted(Collection<Long> ids, Instant now) {
        if (ids.isEmpty()) {
            return 0;
        }
        int posted = jdbc.sql(
                        """
                update outbound_message set state = 'SENT', provider_id = :by, finished_at = :now, version = version + 1
                 where id in (:ids) and state = 'TO_PRINT'
                """)
                .param("by", "posted by " + user.login())
                .param("now", SqlRow.stored(now))
                .param("ids", ids)
                .update();
        LOG.info("letters posted count={} by={}", posted, user.login());
        return posted;
    }
}
