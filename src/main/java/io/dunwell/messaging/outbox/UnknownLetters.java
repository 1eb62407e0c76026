package io.dunwell.messaging.outbox;

import io.dunwell.kernel.SqlRow;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that were lost with their node on the way to the print queue. That queue is ours, so it is known at once that
 * they are not in it: they are written anew, through every check.
 */
@Component
public class UnknownLetters {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownLetters.class);

    private final JdbcClient jdbc;

    UnknownLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A repeat finds none; a letter that reached the queue has another state. */
    @Transactional
    public void writeAnew(Instant now) {
        int letters = jdbc.sql(
                        """
                update outbound_message set state = 'READY', reason = null, due_at = :now, finished_at = null,
                  claimed_until = null, version = version + 1 where state = 'UNKNOWN' and channel = 'LETTER'
                """)
                .param("now", SqlRow.stored(now))
                .update();
        if (letters > 0) {
            LOG.info("letters written anew count={}", letters);
        }
    }
}
