package io.dunwell.cases;

import io.dunwell.contact.ContactHistory;
import io.dunwell.contact.PastContact;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
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

/**
 * Calls that we made or tried, each at the moment it was begun; with whom one spoke stands in what was written down.
 */
@Component
class CallHistory implements ContactHistory {

    private static final String CALLS =
            """
            select p.customer_id, p.begun_at, p.chasing, c.right_party, n.work_number from phone_call p
              left join conversation c on c.id = p.conversation_id left join contact n on n.id = p.contact_id
             where p.customer_id in (:customers) and p.begun_at >= :since
            """;

    private final JdbcClient jdbc;

    CallHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<PastContact>> contacts(Collection<Long> customerIds, Instant since) {
        var all = new HashMap<Long, List<PastContact>>();
        jdbc.sql(CALLS)
                .param("customers", customerIds)
                .param("since", SqlRow.stored(since))
                .query(row -> {
                    all.computeIfAbsent(row.getLong("customer_id"), id -> new ArrayList<>())
                            .add(contact(row));
                });
        return all;
    }

    private static PastContact contact(ResultSet row) throws SQLException {
        return new PastContact(
                Channel.PHONE,
                SqlRow.moment(row, "begun_at"),
                true,
                row.getBoolean("chasing"),
                row.getBoolean("right_party"),
                row.getBoolean("work_number"));
    }
}
