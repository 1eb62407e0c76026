package io.dunwell.ledger;

import static io.dunwell.kernel.SqlRow.date;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of allocations: rows are added and read. */
@Component
class AllocationRows {

    private static final String INSERT =
            """
            insert into allocation (id, charge_id, credit_id, customer_id, amount, currency, allocated_on, rule,
              reverses, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NOT_TAKEN_BACK =
            " and a.reverses is null and not exists (select 1 from allocation r where r.reverses = a.id) order by a.id";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Ids ids;

    AllocationRows(JdbcTemplate jdbc, JdbcClient client, Ids ids) {
        this.jdbc = jdbc;
        this.client = client;
        this.ids = ids;
    }

    /** Returns the id of the first; the others follow it. */
    long insert(List<NewAllocation> allocations, Stamp stamp) {
        if (allocations.isEmpty()) {
            return 0;
        }
        var first = ids.take("allocation", allocations.size());
        var id = new long[] {first};
        jdbc.batchUpdate(INSERT, allocations, allocations.size(), (statement, allocation) -> new SqlRow(statement)
                .number(id[0]++)
                .number(allocation.chargeId())
                .number(allocation.creditId())
                .number(allocation.customerId())
                .money(allocation.amount())
                .date(allocation.on())
                .text(allocation.rule().name())
                .number(allocation.reverses())
                .text(stamp.by())
                .moment(stamp.at()));
        insertNotes(allocations, first);
        return first;
    }

    private void insertNotes(List<NewAllocation> allocations, long first) {
        var notes = new ArrayList<Map.Entry<Long, String>>();
        for (int i = 0; i < allocations.size(); i++) {
            var note = allocations.get(i).note();
            if (note != null) {
                notes.add(Map.entry(first + i, note));
            }
        }
        if (!notes.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into allocation_note (allocation_id, note) values (?, ?)",
                    notes,
                    notes.size(),
                    (statement, entry) ->
                            new SqlRow(statement).number(entry.getKey()).text(entry.getValue()));
        }
    }

    /** Why allocations of the account were taken back, where a person said so, by the id of what took them back. */
    Map<Long, String> notes(AccountId account) {
        var notes = new HashMap<Long, String>();
        client.sql(
                        """
                select n.allocation_id, n.note from allocation a join allocation_note n on n.allocation_id = a.id
                where a.customer_id = ? and a.currency = ?
                """)
                .params(account.customerId(), account.currency())
                .query(row -> {
                    notes.put(row.getLong("allocation_id"), row.getString("note"));
                });
        return notes;
    }

    Optional<Allocation> find(long id) {
        return client.sql("select * from allocation where id = ?")
                .param(id)
                .query(AllocationRows::read)
                .optional();
    }

    boolean isTakenBack(long id) {
        return client.sql("select count(*) from allocation where reverses = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The last day on which something that the credit paid was freed; empty for never. */
    Optional<LocalDate> lastFreed(long creditId) {
        return client.sql("select max(allocated_on) as freed_on from allocation where credit_id = ? and amount < 0")
                .param(creditId)
                .query((row, number) -> Optional.ofNullable(date(row, "freed_on")))
                .single();
    }

    List<Allocation> standingOfCredit(long creditId) {
        return client.sql("select a.* from allocation a where a.credit_id = ?" + NOT_TAKEN_BACK)
                .param(creditId)
                .query(AllocationRows::read)
                .list();
    }

    List<Allocation> standingOfCharge(long chargeId) {
        return client.sql("select a.* from allocation a where a.charge_id = ?" + NOT_TAKEN_BACK)
                .param(chargeId)
                .query(AllocationRows::read)
                .list();
    }

    static Allocation read(ResultSet row, int number) throws SQLException {
        var reverses = row.getLong("reverses");
        return new Allocation(
                row.getLong("id"),
                row.getLong("charge_id"),
                row.getLong("credit_id"),
                row.getLong("customer_id"),
                SqlRow.money(row),
                Objects.requireNonNull(date(row, "allocated_on")),
                AllocatedBy.valueOf(row.getString("rule")),
                reverses == 0 ? null : reverses,
                row.getString("recorded_by"),
                SqlRow.moment(row, "recorded_at"));
    }
}
