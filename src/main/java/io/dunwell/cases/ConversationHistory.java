package io.dunwell.cases;

import io.dunwell.contact.ContactHistory;
import io.dunwell.contact.PastContact;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wrote down besides calls of ours; only the day is known, so it counts as at noon. */
@Component
class ConversationHistory implements ContactHistory {

    private static final String HELD =
            """
            select customer_id, channel, held_on, outbound, right_party from conversation
             where customer_id in (:customers) and held_on >= :since
               and not exists (select 1 from phone_call call_made where call_made.conversation_id = conversation.id)
            """;

    private final JdbcClient jdbc;
    private final Companies companies;

    ConversationHistory(JdbcClient jdbc, Companies companies) {
        this.jdbc = jdbc;
        this.companies = companies;
    }

    @Override
    public Map<Long, List<PastContact>> contacts(Collection<Long> customerIds, Instant since) {
        var zone = companies.current().zone();
        var all = new HashMap<Long, List<PastContact>>();
        jdbc.sql(HELD)
                .param("customers", customerIds)
                .param("since", since.atZone(zone).toLocalDate())
                .query(row -> {
                    all.computeIfAbsent(row.getLong("customer_id"), id -> new ArrayList<>())
                            .add(contact(row, zone));
                });
        return all;
    }

    private static PastContact contact(ResultSet row, ZoneId zone) throws SQLException {
        var held = Objects.requireNonNull(SqlRow.date(row, "held_on"));
        return new PastContact(
                Channel.valueOf(row.getString("channel")),
                held.atTime(LocalTime.NOON).atZone(zone).toInstant(),
                row.getBoolean("outbound"),
                true,
                row.getBoolean("right_party"),
                false);
    }
}
