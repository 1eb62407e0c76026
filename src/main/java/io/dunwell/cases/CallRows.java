package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.SqlRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of calls. */
@Component
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id */
    long insert(
            AccountId account,
            @Nullable Long contactId,
            @Nullable String dialled,
            Instant at,
            String by,
            boolean announced,
            boolean chasing,
            boolean against) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into phone_call (customer_id, currency, contact_id, dialled, begun_at, begun_by, announced, chasing,
                  against)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        account.customerId(),
                        account.currency(),
                        contactId,
                        dialled,
                        SqlRow.stored(at),
                        by,
                        announced,
                        chasing,
                        against)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * The newest call of this person on the account that nobody has written down yet, begun at {@code since} or later.
     *
     * @param unanswered whether it may be one of which is known that nobody answered
     */
    Optional<Long> begun(AccountId account, @Nullable Long contactId, String by, Instant since, boolean unanswered) {
        return jdbc.sql(
                        """
                select id from phone_call where customer_id = :customer and currency = :currency and begun_by = :by
                   and begun_at >= :since and conversation_id is null and announced = true
                """
                                + (contactId == null ? "" : " and contact_id = :contact")
                                + (unanswered ? "" : " and unanswered_at is null") + " order by id desc limit 1")
                .param("customer", account.customerId())
                .param("currency", account.currency())
                .param("by", by)
                .param("since", SqlRow.stored(since))
                .param("contact", contactId)
                .query(Long.class)
                .optional();
    }

    /** On the account, begun since then and never written down, newest first. */
    List<BegunCall> notWrittenDown(AccountId account, Instant since, Instant recent, int most) {
        return jdbc.sql(
                        """
                select p.id, p.begun_at, p.begun_by, p.dialled, p.unanswered_at, n.name from phone_call p
                  left join contact n on n.id = p.contact_id
                 where p.customer_id = :customer and p.currency = :currency and p.begun_at >= :since
                   and p.conversation_id is null and p.announced = true order by p.begun_at desc, p.id desc limit
                """
                                + most)
                .param("customer", account.customerId())
                .param("currency", account.currency())
                .param("since", SqlRow.stored(since))
                .query((row, number) -> {
                    var begunAt = SqlRow.moment(row, "begun_at");
                    return new BegunCall(
                            row.getLong("id"),
                            begunAt,
                            row.getString("begun_by"),
                            row.getString("name"),
                            row.getString("dialled"),
                            row.getObject("unanswered_at") != null,
                            !begunAt.isBefore(recent));
                })
                .list();
    }

    void unanswered(long callId, Instant at) {
        jdbc.sql("update phone_call set unanswered_at = ? where id = ? and conversation_id is null")
                .params(SqlRow.stored(at), callId)
                .update();
    }

    void writtenDown(long callId, long conversationId) {
        jdbc.sql("update phone_call set conversation_id = ? where id = ?")
                .params(conversationId, callId)
                .update();
    }

    /** Newest first. */
    List<CallAgainstRules> against(Instant since, int most) {
        return jdbc.sql(
                        """
                select p.begun_at, p.begun_by, p.announced, p.customer_id, p.currency, c.name, v.rule_id, v.sentence
                  from phone_call p join customer c on c.id = p.customer_id
                  left join contact_verdict v on v.call_id = p.id
                 where p.against = true and p.begun_at >= :since order by p.begun_at desc, p.id desc limit
                """
                                + most)
                .param("since", SqlRow.stored(since))
                .query((row, number) -> new CallAgainstRules(
                        SqlRow.moment(row, "begun_at"),
                        row.getString("begun_by"),
                        new AccountId(row.getLong("customer_id"), row.getString("currency")),
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getString("rule_id"), ""),
                        Objects.requireNonNullElse(row.getString("sentence"), "")))
                .list();
    }
}
