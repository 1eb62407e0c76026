package io.dunwell.messaging.outbox;

import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.LostNotice;
import io.dunwell.messaging.TemplateCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that may not have reached their reader, noted in the transaction in which that became known, and kept until
 * the case that relies on them has heard of it.
 */
@Component
public class LostNotices {

    /** Time for the provider's own report and for the look-up: most unknown outcomes are settled by then. */
    static final Duration SETTLE = Duration.ofMinutes(30);

    private static final String NOTE =
            """
            insert ignore into lost_notice (message_id, noted_at)
            select id, :now from outbound_message where id in (:ids) and case_id is not null and template in (:notices)
              and state in ('REJECTED', 'UNDELIVERED', 'NOT_SENT', 'UNKNOWN', 'WITHHELD')
            """;
    private static final String UNHEARD =
            """
            select m.id, m.case_id from lost_notice lost join outbound_message m on m.id = lost.message_id
             where m.state in ('REJECTED', 'UNDELIVERED', 'NOT_SENT', 'WITHHELD') or (m.state = 'UNKNOWN' and lost.noted_at < :settled)
             order by m.id limit 200
            """;
    private static final String ARRIVED =
            """
            delete from lost_notice where exists (select 1 from outbound_message m where m.id = lost_notice.message_id
              and m.state in ('SENT', 'DELIVERED', 'TO_PRINT', 'READY'))
            """;

    private final JdbcClient jdbc;

    LostNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of {@code messages} that are notices and seem to be lost; a repeat changes nothing. */
    void note(Collection<Long> messages, Instant now) {
        if (!messages.isEmpty()) {
            jdbc.sql(NOTE)
                    .param("now", SqlRow.stored(now))
                    .param("ids", messages)
                    .param("notices", TemplateCatalog.notices())
                    .update();
        }
    }

    /** Of which no case has heard, oldest first, at most 200; those that turned up meanwhile are forgotten. */
    public List<LostNotice> unheard(Instant now) {
        jdbc.sql(ARRIVED).update();
        return jdbc.sql(UNHEARD)
                .param("settled", SqlRow.stored(now.minus(SETTLE)))
                .query((row, number) -> new LostNotice(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** Whether it was for the caller to hear of it; false when another has. */
    public boolean heard(long messageId) {
        return jdbc.sql("delete from lost_notice where message_id = ?")
                        .param(messageId)
                        .update()
                > 0;
    }
}
