package io.dunwell.contact;

import io.dunwell.contact.Verdict.Deferred;
import io.dunwell.contact.Verdict.Outcome;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the gate said about contacts: written once with what was decided, never changed. */
@Component
public class ContactVerdicts {

    private static final int INPUTS = 500;
    private static final String INSERT =
            """
            insert into contact_verdict (message_id, customer_id, rule_id, outcome, until_at, inputs, sentence, judged_at,
              call_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ContactVerdicts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /**
     * Waits until nobody else is deciding and keeps others waiting until the transaction ends, so that two nodes do not
     * both spend what a cap has left. Of use in a transaction only.
     */
    public void oneAtATime() {
        client.sql("select id from contact_gate where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** In the caller's transaction. */
    public void record(List<JudgedContact> judged, Instant now) {
        jdbc.batchUpdate(INSERT, judged, 200, (statement, one) -> {
            var verdict = one.verdict();
            new SqlRow(statement)
                    .number(one.messageId())
                    .number(one.customerId())
                    .text(verdict.rule())
                    .text(verdict.outcome().name());
            statement.setObject(
                    5, verdict instanceof Deferred wait ? SqlRow.stored(wait.until()) : null, Types.TIMESTAMP);
            statement.setString(6, shortened(verdict.inputs()));
            statement.setString(7, shortened(verdict.sentence()));
            statement.setObject(8, SqlRow.stored(now));
            statement.setObject(9, one.callId(), Types.BIGINT);
        });
    }

    /** The last one about a message. */
    @Transactional(readOnly = true)
    public Optional<KeptVerdict> ofMessage(long messageId) {
        return last("message_id", messageId);
    }

    @Transactional(readOnly = true)
    public Optional<KeptVerdict> ofCall(long callId) {
        return last("call_id", callId);
    }

    private Optional<KeptVerdict> last(String column, long id) {
        return client.sql(
                        """
                select rule_id, outcome, until_at, inputs, sentence, judged_at from contact_verdict
                 where %s = ? order by id desc limit 1
                """
                                .formatted(column))
                .param(id)
                .query(ContactVerdicts::kept)
                .optional();
    }

    private static KeptVerdict kept(ResultSet row, int number) throws SQLException {
        var until = row.getObject("until_at", LocalDateTime.class);
        return new KeptVerdict(
                row.getString("rule_id"),
                Outcome.valueOf(row.getString("outcome")),
                until == null ? null : until.toInstant(ZoneOffset.UTC),
                row.getString("inputs"),
                row.getString("sentence"),
                SqlRow.moment(row, "judged_at"));
    }

    private static String shortened(String text) {
        return text.length() <= INPUTS ? text : text.substring(0, INPUTS - 1) + "…";
    }
}
