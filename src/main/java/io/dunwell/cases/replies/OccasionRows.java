package io.dunwell.cases.replies;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The occasions on which customers wrote, as rows; whoever changes an open one holds it until the transaction ends. */
@Component
public class OccasionRows {

    private final JdbcClient jdbc;

    OccasionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the text was added to the customer's open occasion; false when there is none. */
    boolean join(long customerId, long textId, LocalDate pauseUntil, boolean refusesContact) {
        return jdbc.sql(
                                """
                        update reply_occasion set first_text = least(first_text, :text), last_text = greatest(last_text, :text),
                          pause_until = greatest(pause_until, :until), refuses_contact = (refuses_contact or :refuses)
                        where open_key = :customer
                        """)
                        .param("text", textId)
                        .param("until", pauseUntil)
                        .param("refuses", refusesContact)
                        .param("customer", customerId)
                        .update()
                > 0;
    }

    /** Whether it was opened; false when somebody opened one at the same moment. */
    boolean open(
            long id, long customerId, long textId, LocalDate pauseUntil, boolean refusesContact, Instant openedAt) {
        return jdbc.sql(
                                """
                        insert ignore into reply_occasion (id, customer_id, open_key, refuses_contact, first_text, last_text,
                          pause_until, opened_at, task_opened)
                        values (?, ?, ?, ?, ?, ?, ?, ?, false)
                        """)
                        .params(
                                id,
                                customerId,
                                customerId,
                                refusesContact,
                                textId,
                                textId,
                                pauseUntil,
                                SqlRow.stored(openedAt))
                        .update()
                > 0;
    }

    /** Open ones whose task is not, oldest first. */
    public List<Long> waiting(int most) {
        return jdbc.sql(
                        "select id from reply_occasion where open_key is not null and task_opened = false order by id limit "
                                + most)
                .query(Long.class)
                .list();
    }

    /** Whether it is for the caller to open the task; false when another did. */
    public boolean take(long id, AccountId account, @Nullable Long caseId) {
        return jdbc.sql(
                                """
                        update reply_occasion set task_opened = true, currency = ?, case_id = ?
                        where id = ? and task_opened = false
                        """)
                        .params(account.currency(), caseId, id)
                        .update()
                > 0;
    }

    public Optional<Occasion> find(long id) {
        return jdbc.sql("select * from reply_occasion where id = ?")
                .param(id)
                .query(OccasionRows::read)
                .optional();
    }

    /** As {@link #find}, held until the transaction ends: no text joins it meanwhile. */
    public Optional<Occasion> lock(long id) {
        return jdbc.sql("select * from reply_occasion where id = ? for update")
                .param(id)
                .query(OccasionRows::read)
                .optional();
    }

    /** Newest first. */
    public List<Occasion> ofCustomer(long customerId) {
        return jdbc.sql("select * from reply_occasion where customer_id = ? order by id desc limit 200")
                .param(customerId)
                .query(OccasionRows::read)
                .list();
    }

    List<Occasion> openOf(Collection<Long> customerIds) {
        return jdbc.sql("select * from reply_occasion where open_key in (:customers)")
                .param("customers", customerIds)
                .query(OccasionRows::read)
                .list();
    }

    public void answered(long id, String outcome, @Nullable String note, LocalDate on, String by, Instant at) {
        jdbc.sql(
                        """
                update reply_occasion set open_key = null, outcome = ?, note = ?, answered_on = ?, answered_by = ?,
                  answered_at = ? where id = ?
                """)
                .params(outcome, note, on, by, SqlRow.stored(at), id)
                .update();
    }

    private static Occasion read(ResultSet row, int number) throws SQLException {
        return new Occasion(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("currency"),
                row.getObject("case_id", Long.class),
                row.getBoolean("refuses_contact"),
                row.getLong("first_text"),
                row.getLong("last_text"),
                row.getObject("pause_until", LocalDate.class),
                row.getString("outcome"),
                row.getString("note"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_by"),
                row.getObject("answered_at") == null ? null : SqlRow.moment(row, "answered_at"));
    }
}
