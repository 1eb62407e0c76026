package io.dunwell.messaging.outbox;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.staff.CurrentUser;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New rows of the outbox. */
@Component
class OutboxRows {

    private static final int BLOCK = 200;
    private static final String INSERT =
            """
            insert into outbound_message (id, step_key, customer_id, currency, case_id, channel, template, purpose, pay_by,
              business_date, due_at, expires_at, state, attempts, recorded_by, recorded_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Ids ids;
    private final CurrentUser user;
    private final CompanyClock clock;
    private long nextId;
    private int idsLeft;

    OutboxRows(JdbcTemplate jdbc, Ids ids, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.ids = ids;
        this.user = user;
        this.clock = clock;
    }

    /** Which of these step keys are queued already. */
    Set<String> known(Collection<String> stepKeys) {
        var found = new HashSet<String>();
        var keys = List.copyOf(stepKeys);
        for (int from = 0; from < keys.size(); from += BLOCK) {
            found.addAll(client.sql("select step_key from outbound_message where step_key in (:keys)")
                    .param("keys", keys.subList(from, Math.min(keys.size(), from + BLOCK)))
                    .query(String.class)
                    .list());
        }
        return found;
    }

    void insert(List<TimedOrder> orders) {
        var by = user.login();
        var at = clock.instant();
        var first = take(orders.size());
        var numbered = new long[] {first};
        jdbc.batchUpdate(INSERT, orders, BLOCK, (statement, timed) -> set(statement, numbered[0]++, timed, by, at));
    }

    int hasten(long customerId, Collection<String> reasons, Instant now) {
        return client.sql(
                        """
                update outbound_message set due_at = :now, reason = null, version = version + 1
                where customer_id = :customer and state = 'READY' and due_at > :now and reason in (:reasons)
                """)
                .param("now", SqlRow.stored(now))
                .param("customer", customerId)
                .param("reasons", reasons)
                .update();
    }

    private static void set(PreparedStatement statement, long id, TimedOrder timed, String by, Instant at)
            throws SQLException {
        var order = timed.order();
        new SqlRow(statement)
                .number(id)
                .text(order.stepKey())
                .number(order.account().customerId())
                .text(order.account().currency())
                .number(order.caseId())
                .text(order.channel().name())
                .text(order.template())
                .text(order.purpose().name())
                .date(order.payBy())
                .date(order.businessDate())
                .moment(timed.dueAt())
                .moment(timed.expiresAt())
                .text(MessageState.READY.name())
                .text(by)
                .moment(at);
    }

    /** Most steps queue one message; asking the database for every single id would cost more than the row. */
    private synchronized long take(int count) {
        if (count > idsLeft) {
            int block = Math.max(count, BLOCK);
            nextId = ids.take("outbound_message", block);
            idsLeft = block;
        }
        var first = nextId;
        nextId += count;
        idsLeft -= count;
        return first;
    }
}
