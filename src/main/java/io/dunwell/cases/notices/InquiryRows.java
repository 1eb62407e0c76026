package io.dunwell.cases.notices;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inquiries after notices, as rows. */
@Component
public class InquiryRows {

    private final JdbcClient jdbc;

    InquiryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was opened; false when there has been one about this message. */
    public boolean open(long id, long messageId, AccountId account, long caseId, LocalDate on) {
        return jdbc.sql(
                                """
                        insert ignore into notice_inquiry (id, message_id, customer_id, currency, case_id, opened_on, is_open)
                        values (?, ?, ?, ?, ?, ?, true)
                        """)
                        .params(id, messageId, account.customerId(), account.currency(), caseId, on)
                        .update()
                > 0;
    }

    public void runs(long id, String processInstance) {
        jdbc.sql("update notice_inquiry set process_instance = ? where id = ?")
                .params(processInstance, id)
                .update();
    }

    public Optional<Inquiry> find(long id) {
        return jdbc.sql("select * from notice_inquiry where id = ?")
                .param(id)
                .query(InquiryRows::read)
                .optional();
    }

    /** Oldest first, at most 500. */
    public List<Inquiry> allOpen() {
        return jdbc.sql("select * from notice_inquiry where is_open = true order by id limit 500")
                .query(InquiryRows::read)
                .list();
    }

    /** Newest first. */
    public List<Inquiry> ofCustomer(long customerId) {
        return jdbc.sql("select * from notice_inquiry where customer_id = ? order by id desc limit 200")
                .param(customerId)
                .query(InquiryRows::read)
                .list();
    }

    /** Whether it was open until now. */
    public boolean answered(
            long id, String outcome, @Nullable String note, LocalDate on, @Nullable String by, Instant at) {
        return jdbc.sql(
                                """
                        update notice_inquiry set is_open = false, outcome = ?, note = ?, answered_on = ?, answered_by = ?,
                          answered_at = ? where id = ? and is_open = true
                        """)
                        .params(outcome, note, on, by, SqlRow.stored(at), id)
                        .update()
                > 0;
    }

    private static Inquiry read(ResultSet row, int number) throws SQLException {
        return new Inquiry(
                row.getLong("id"),
                row.getLong("message_id"),
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                row.getLong("case_id"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("process_instance"),
                row.getString("outcome"),
                row.getString("note"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_by"),
                row.getObject("answered_at") == null ? null : SqlRow.moment(row, "answered_at"));
    }
}
