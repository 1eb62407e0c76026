package io.dunwell.messaging.outbox;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.outbox.Decision.Defer;
import io.dunwell.messaging.outbox.Decision.Go;
import io.dunwell.messaging.outbox.Decision.Withhold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claiming half of the protocol: rows locked, decided and marked in one transaction before a byte leaves. */
@Component
class Claims {

    private static final String DUE =
            """
            select id, step_key, customer_id, currency, case_id, channel, template, purpose, pay_by, business_date, due_at,
              expires_at, attempts
              from outbound_message where state = 'READY' and due_at <= :now and channel not in (:resting)
             order by due_at, id limit %d for update skip locked
            """;
    private static final String CLAIM =
            """
            update outbound_message set state = 'CLAIMED', channel = ?, contact_id = ?, language = ?, text_version = ?,
              to_address = ?, subject = ?, body = ?, amount = ?, attempts = ?, claimed_by = ?, claimed_until = ?, reason = null,
              version = version + 1
             where id = ?
            """;
    private static final String ATTEMPT =
            """
            insert into message_attempt (message_id, attempt, reference, state, channel, claimed_by, claimed_at,
              claimed_until)
            values (?, ?, ?, 'CLAIMED', ?, ?, ?, ?)
            """;
    private static final String WITHHOLD =
            """
            update outbound_message set state = 'WITHHELD', reason = ?, finished_at = ?, version = version + 1
             where id = ?
            """;
    private static final String DEFER =
            "update outbound_message set due_at = ?, reason = ?, version = version + 1 where id = ?";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /**
     * Due messages for other channels than {@code resting} that nobody else has in hand, locked until the transaction
     * ends.
     */
    List<OutboundMessage> lockDue(Instant now, int limit, Set<Channel> resting) {
        return client.sql(DUE.formatted(limit))
                .param("now", SqlRow.stored(now))
                .param(
                        "resting",
                        resting.isEmpty()
                                ? List.of("")
                                : resting.stream().map(Enum::name).toList())
                .query(Claims::message)
                .list();
    }

    void claim(List<Go> going, String token, Instant now, Instant until) {
        jdbc.batchUpdate(CLAIM, going, 200, (statement, go) -> new SqlRow(statement)
                .text(go.channel().name())
                .number(go.contactId())
                .text(go.wording().language())
                .number(go.wording().version())
                .text(go.outgoing().to())
                .text(go.outgoing().text().subject())
                .text(go.outgoing().text().text())
                .exact(go.amount().amount())
                .number(go.attempt())
                .text(token)
                .moment(until)
                .number(go.message().id()));
        jdbc.batchUpdate(ATTEMPT, going, 200, (statement, go) -> new SqlRow(statement)
                .number(go.message().id())
                .number(go.attempt())
                .text(go.outgoing().reference())
                .text(go.channel().name())
                .text(token)
                .moment(now)
                .moment(until));
    }

    void withhold(List<Withhold> withheld, Instant now) {
        jdbc.batchUpdate(WITHHOLD, withheld, 200, (statement, one) -> new SqlRow(statement)
                .text(one.reason())
                .moment(now)
                .number(one.message().id()));
    }

    void defer(List<Defer> deferred) {
        jdbc.batchUpdate(DEFER, deferred, 200, (statement, one) -> new SqlRow(statement)
                .moment(one.until())
                .text(one.reason())
                .number(one.message().id()));
    }

    private static OutboundMessage message(ResultSet row, int number) throws SQLException {
        long caseId = row.getLong("case_id");
        Long knownCase = row.wasNull() ? null : caseId;
        return new OutboundMessage(
                row.getLong("id"),
                row.getString("step_key"),
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                knownCase,
                Channel.valueOf(row.getString("channel")),
                row.getString("template"),
                MessagePurpose.valueOf(row.getString("purpose")),
                row.getObject("pay_by", LocalDate.class),
                row.getObject("business_date", LocalDate.class),
                SqlRow.moment(row, "due_at"),
                SqlRow.moment(row, "expires_at"),
                row.getInt("attempts"));
    }
}
