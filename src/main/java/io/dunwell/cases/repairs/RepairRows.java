package io.dunwell.cases.repairs;

import io.dunwell.cases.repairs.Repair.Try;
import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.ContactDetail.Kind;
import io.dunwell.customers.DetailWrong;
import io.dunwell.customers.DetailWrong.How;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Reading;
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

/** Details to be mended, as rows. */
@Component
public class RepairRows {

    private static final int LONGEST = 500;
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    RepairRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was opened; false when the detail is being mended already. */
    boolean open(long id, DetailWrong wrong, Instant at) {
        var detail = wrong.detail();
        return jdbc.sql(
                                """
                        insert ignore into contact_repair (id, customer_id, contact_id, detail, open_key, how, wrong_on,
                          opened_at, made_up, told)
                        values (?, ?, ?, ?, ?, ?, ?, ?, false, false)
                        """)
                        .params(
                                id,
                                detail.customerId(),
                                detail.contactId(),
                                detail.kind().name(),
                                detail.key(),
                                wrong.how().name(),
                                wrong.on(),
                                SqlRow.stored(at))
                        .update()
                > 0;
    }

    /** Whether the detail is being mended: then this was tried in vain, too. */
    boolean tried(DetailWrong wrong) {
        var open = jdbc.sql("select id from contact_repair where open_key = ? for update")
                .param(wrong.detail().key())
                .query(Long.class)
                .optional();
        open.ifPresent(id -> {
            var said = wrong.said();
            jdbc.sql("insert into contact_repair_try (repair_id, message_id, tried_on, said) values (?, ?, ?, ?)")
                    .params(
                            id,
                            wrong.messageId(),
                            wrong.on(),
                            said.length() <= LONGEST ? said : said.substring(0, LONGEST))
                    .update();
            jdbc.sql("update contact_repair set made_up = false where id = ?")
                    .param(id)
                    .update();
        });
        return open.isPresent();
    }

    /** Oldest first. */
    public List<Try> tries(long id) {
        return jdbc.sql("select message_id, tried_on, said from contact_repair_try where repair_id = ? order by id")
                .param(id)
                .query((row, number) -> new Try(
                        row.getObject("message_id", Long.class),
                        row.getObject("tried_on", LocalDate.class),
                        row.getString("said")))
                .list();
    }

    /** Open ones whose task is not, oldest first. */
    public List<Long> waiting() {
        return jdbc.sql(
                        "select id from contact_repair where open_key is not null and currency is null order by id limit "
                                + MOST)
                .query(Long.class)
                .list();
    }

    /** Whether it is for the caller to open the task; false when another did, or it is mended. */
    public boolean take(long id, AccountId account, @Nullable Long caseId) {
        return jdbc.sql(
                                """
                        update contact_repair set currency = ?, case_id = ?
                        where id = ? and currency is null and open_key is not null
                        """)
                        .params(account.currency(), caseId, id)
                        .update()
                > 0;
    }

    public void runs(long id, String processInstance) {
        jdbc.sql("update contact_repair set process_instance = ? where id = ?")
                .params(processInstance, id)
                .update();
    }

    /** Ended by themselves, while their task is still open; oldest first. */
    public List<Repair> untold() {
        return list("where open_key is null and told = false and process_instance is not null order by id");
    }

    public void told(long id) {
        jdbc.sql("update contact_repair set told = true where id = ?").param(id).update();
    }

    /** Whose messages that did not arrive may have to go again, oldest first. */
    public List<Repair> notMadeUp() {
        return list("where made_up = false and currency is not null order by id");
    }

    public void madeUp(long id) {
        jdbc.sql("update contact_repair set made_up = true where id = ?")
                .param(id)
                .update();
    }

    public Optional<Repair> find(long id) {
        return jdbc.sql("select * from contact_repair where id = ?")
                .param(id)
                .query(RepairRows::read)
                .optional();
    }

    /** Newest first. */
    public List<Repair> ofCustomer(long customerId) {
        return Reading.once(List.of("repairs", customerId), () -> jdbc.sql(
                        "select * from contact_repair where customer_id = ? order by id desc limit " + MOST)
                .param(customerId)
                .query(RepairRows::read)
                .list());
    }

    /** Customers of whom a detail is being mended. */
    public List<Long> customers() {
        return jdbc.sql(
                        "select distinct customer_id from contact_repair where open_key is not null order by customer_id")
                .query(Long.class)
                .list();
    }

    /** A person said what became of it; false when it had ended before. */
    public boolean ended(long id, String outcome, @Nullable String note, LocalDate on, String by, Instant at) {
        return jdbc.sql(
                                """
                        update contact_repair set open_key = null, told = true, outcome = ?, note = ?, ended_on = ?,
                          ended_by = ?, ended_at = ? where id = ? and open_key is not null
                        """)
                        .params(outcome, note, on, by, SqlRow.stored(at), id)
                        .update()
                > 0;
    }

    /** The detail is not wrong any more; nothing happens when nobody was mending it. */
    void mended(ContactDetail detail, LocalDate on, String by, Instant at) {
        jdbc.sql(
                        """
                update contact_repair set open_key = null, outcome = ?, ended_on = ?, ended_by = ?, ended_at = ?
                where open_key = ?
                """)
                .params(Repair.MENDED, on, by, SqlRow.stored(at), detail.key())
                .update();
    }

    private List<Repair> list(String where) {
        return jdbc.sql("select * from contact_repair %s limit %d".formatted(where, MOST))
                .query(RepairRows::read)
                .list();
    }

    private static Repair read(ResultSet row, int number) throws SQLException {
        return new Repair(
                row.getLong("id"),
                new ContactDetail(
                        row.getLong("customer_id"),
                        row.getObject("contact_id", Long.class),
                        Kind.valueOf(row.getString("detail"))),
                How.valueOf(row.getString("how")),
                row.getObject("wrong_on", LocalDate.class),
                SqlRow.moment(row, "opened_at"),
                row.getString("currency"),
                row.getObject("case_id", Long.class),
                row.getString("process_instance"),
                row.getString("outcome"),
                row.getString("note"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_by"),
                row.getObject("ended_at") == null ? null : SqlRow.moment(row, "ended_at"));
    }
}
