package io.dunwell.messaging.outbox;

import io.dunwell.contact.ContactHistory;
import io.dunwell.contact.PastContact;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessagePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each attempt that left, or may have left, was a contact; not so what a person settled as not sent. */
@Component
class MessageHistory implements ContactHistory {

    private static final String ATTEMPTS =
            """
            select m.customer_id, m.purpose, a.channel, a.claimed_at, c.work_number from outbound_message m
              join message_attempt a on a.message_id = m.id left join contact c on c.id = m.contact_id
             where m.customer_id in (:customers) and a.claimed_at >= :since and a.state not in ('REJECTED', 'NOT_SENT')
               and (a.state <> 'UNKNOWN' or a.attempt = m.attempts and m.state not in ('READY', 'WITHHELD'))
            """;

    private final JdbcClient jdbc;

    MessageHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<PastContact>> contacts(Collection<Long> customerIds, Instant since) {
        var all = new HashMap<Long, List<PastContact>>();
        jdbc.sql(ATTEMPTS)
                .param("customers", customerIds)
                .param("since", SqlRow.stored(since))
                .query(row -> {
                    all.computeIfAbsent(row.getLong("customer_id"), id -> new ArrayList<>())
                            .add(contact(row));
                });
        return all;
    }

    private static PastContact contact(ResultSet row) throws SQLException {
        return PastContact.message(
                        Channel.valueOf(row.getString("channel")),
                        SqlRow.moment(row, "claimed_at"),
                        MessagePurpose.valueOf(row.getString("purpose")).chases())
                .toWork(row.getBoolean("work_number"));
    }
}
