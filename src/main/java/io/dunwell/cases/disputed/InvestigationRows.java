package io.dunwell.cases.disputed;

import io.dunwell.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Investigations as rows; one for each dispute, and a mark that its process has something to hear. */
@Component
public class InvestigationRows {

    private final JdbcClient jdbc;

    InvestigationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its process is to be started, or to look again. */
    public void mark(long disputeId, AccountId account) {
        var inserted = jdbc.sql(
                        """
                insert ignore into dispute_investigation (dispute_id, customer_id, currency, is_running, is_waiting)
                values (?, ?, ?, false, true)
                """)
                .params(disputeId, account.customerId(), account.currency())
                .update();
        if (inserted == 0) {
            jdbc.sql("update dispute_investigation set is_waiting = true where dispute_id = ?")
                    .param(disputeId)
                    .update();
        }
    }

    /** Disputes that are marked, at most {@code most}, the oldest first. */
    public List<Long> marked(int most) {
        return jdbc.sql(
                        "select dispute_id from dispute_investigation where is_waiting = true order by dispute_id limit ?")
                .param(most)
                .query(Long.class)
                .list();
    }

    /** Takes the mark off and holds the row until the transaction ends; false when there was none. */
    public boolean take(long disputeId) {
        return jdbc.sql(
                                "update dispute_investigation set is_waiting = false where dispute_id = ? and is_waiting = true")
                        .param(disputeId)
                        .update()
                > 0;
    }

    public void runs(long disputeId, long id) {
        jdbc.sql("update dispute_investigation set id = ?, is_running = true where dispute_id = ?")
                .params(id, disputeId)
                .update();
    }

    public void runs(long disputeId, String processInstance) {
        jdbc.sql("update dispute_investigation set process_instance = ? where dispute_id = ?")
                .params(processInstance, disputeId)
                .update();
    }

    public void ended(long disputeId) {
        jdbc.sql("update dispute_investigation set is_running = false, is_waiting = false where dispute_id = ?")
                .param(disputeId)
                .update();
    }

    public Optional<Investigation> find(long id) {
        return jdbc.sql("select * from dispute_investigation where id = ?")
                .param(id)
                .query(InvestigationRows::read)
                .optional();
    }

    public Optional<Investigation> ofDispute(long disputeId) {
        return jdbc.sql("select * from dispute_investigation where dispute_id = ?")
                .param(disputeId)
                .query(InvestigationRows::read)
                .optional();
    }

    /** Those whose process should be alive. */
    public List<Investigation> running() {
        return jdbc.sql("select * from dispute_investigation where is_running = true")
                .query(InvestigationRows::read)
                .list();
    }

    private static Investigation read(ResultSet row, int number) throws SQLException {
        return new Investigation(
                row.getLong("dispute_id"),
                row.getObject("id") == null ? null : row.getLong("id"),
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                row.getString("process_instance"),
                row.getBoolean("is_running"));
    }
}
