package io.dunwell.cases.hardship;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Reading;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of hardships. */
@Component
public class HardshipRows {

    private final JdbcClient jdbc;

    HardshipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            long id, AccountId account, LocalDate since, LocalDate reviewOn, String note, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into hardship (id, customer_id, currency, since_on, review_on, note, recorded_by, recorded_at,
                          is_open)
                        values (?, ?, ?, ?, ?, ?, ?, ?, true)
                        """)
                .params(id, account.customerId(), account.currency(), since, reviewOn, note, by, SqlRow.stored(at))
                .update();
    }

    public Optional<Hardship> find(long id) {
        return jdbc.sql("select * from hardship where id = ?")
                .param(id)
                .query(HardshipRows::read)
                .optional();
    }

    public Optional<Hardship> openOf(long customerId) {
        return ofCustomer(customerId).stream().filter(Hardship::isOpen).findFirst();
    }

    /** Newest first. */
    public List<Hardship> ofCustomer(long customerId) {
        return Reading.once(List.of("hardships", customerId), () -> jdbc.sql(
                        "select * from hardship where customer_id = ? order by id desc")
                .param(customerId)
                .query(HardshipRows::read)
                .list());
    }

    /** Those of the customers who are in hardship, in one query. */
    public Set<Long> open(Collection<Long> customers) {
        return customers.isEmpty()
                ? Set.of()
                : jdbc.sql("select customer_id from hardship where is_open = true and customer_id in (:ids)")
                        .param("ids", customers)
                        .query(Long.class)
                        .set();
    }

    /** Due for a look on {@code date} and nobody asked yet, at most 500. */
    public List<Hardship> toReview(LocalDate date) {
        return jdbc.sql(
                        """
                        select * from hardship where is_open = true and review_on <= ? and process_instance is null
                        order by id limit 500
                        """)
                .param(date)
                .query(HardshipRows::read)
                .list();
    }

    public void asked(long id, @Nullable String processInstance) {
        jdbc.sql("update hardship set process_instance = ? where id = ?")
                .params(processInstance, id)
                .update();
    }

    public void review(long id, LocalDate next, String note) {
        jdbc.sql("update hardship set review_on = ?, note = ?, process_instance = null where id = ?")
                .params(next, note, id)
                .update();
    }

    /** Whether it lasted until now. */
    public boolean end(long id, LocalDate on, String by, String note, Instant at) {
        return jdbc.sql(
                                """
                        update hardship set is_open = false, ended_on = ?, ended_by = ?, ended_note = ?, ended_at = ?
                        where id = ? and is_open = true
                        """)
                        .params(on, by, note, SqlRow.stored(at), id)
                        .update()
                > 0;
    }

    private static Hardship read(ResultSet row, int number) throws SQLException {
        return new Hardship(
                row.getLong("id"),
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                row.getObject("since_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getString("note"),
                row.getString("recorded_by"),
                SqlRow.moment(row, "recorded_at"),
                row.getString("process_instance"),
                SqlRow.date(row, "ended_on"),
                row.getString("ended_by"),
                row.getString("ended_note"),
                row.getObject("ended_at") == null ? null : SqlRow.moment(row, "ended_at"));
    }
}
