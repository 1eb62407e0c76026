package io.dunwell.messaging.outbox;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.OutboundMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else the outbox holds for the accounts of a batch. */
@Component
class OutboxNeighbours {

    private static final String CHASING =
            """
            select id, customer_id, currency, template, business_date, expires_at, state from outbound_message
             where customer_id in (:customers) and purpose <> 'CONFIRMATION'
               and (state in ('READY', 'CLAIMED') and due_at < :endOfDay
                 or state in ('SENT', 'DELIVERED', 'UNDELIVERED', 'TO_PRINT', 'NOT_SENT', 'UNKNOWN') and business_date in (:dates))
            """;

    private final JdbcClient jdbc;

    OutboxNeighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Chasing messages that leave until the end of the day, or left for the same business dates. */
    List<Consolidation.Neighbour> of(List<OutboundMessage> batch, Instant endOfDay) {
        return jdbc.sql(CHASING)
                .param("customers", customers(batch))
                .param(
                        "dates",
                        batch.stream().map(OutboundMessage::businessDate).collect(Collectors.toSet()))
                .param("endOfDay", SqlRow.stored(endOfDay))
                .query(OutboxNeighbours::neighbour)
                .list();
    }

    /** By message id; asked only when a message of the batch was tried before. */
    Map<Long, Set<Channel>> refusedChannels(List<OutboundMessage> batch) {
        var tried = batch.stream()
                .filter(message -> message.attempts() > 0)
                .map(OutboundMessage::id)
                .toList();
        var result = new HashMap<Long, Set<Channel>>();
        if (!tried.isEmpty()) {
            jdbc.sql(
                            "select message_id, channel from message_attempt where state = 'REJECTED' and message_id in (:ids)")
                    .param("ids", tried)
                    .query((row, number) ->
                            Map.entry(row.getLong("message_id"), Channel.valueOf(row.getString("channel"))))
                    .list()
                    .forEach(entry -> result.computeIfAbsent(entry.getKey(), id -> new java.util.HashSet<>())
                            .add(entry.getValue()));
        }
        return result;
    }

    private static Set<Long> customers(List<OutboundMessage> batch) {
        return batch.stream().map(message -> message.account().customerId()).collect(Collectors.toSet());
    }

    private static Consolidation.Neighbour neighbour(ResultSet row, int number) throws SQLException {
        return new Consolidation.Neighbour(
                row.getLong("id"),
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                row.getString("template"),
                row.getObject("business_date", LocalDate.class),
                SqlRow.moment(row, "expires_at"),
                MessageState.valueOf(row.getString("state")));
    }
}
