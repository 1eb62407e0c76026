package io.dunwell.cases;

import io.dunwell.cases.PreDueDates.DueDate;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Chunks;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A friendly word before the due date: the small policy {@code pre-due-reminder}, once for an account and due date, in
 * the first night that {@link PreDueNight} allows.
 */
@Component
class PreDueReminders {

    static final String POLICY = "pre-due-reminder";

    private static final int BATCH = 100;

    private final PreDueDates dates;
    private final CaseProcesses processes;
    private final Ids ids;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final CompanyClock clock;

    PreDueReminders(
            PreDueDates dates,
            CaseProcesses processes,
            Ids ids,
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            CompanyClock clock) {
        this.dates = dates;
        this.processes = processes;
        this.ids = ids;
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @return how many due dates of accounts the policy was started for, the earliest first, so that of several on one
     *     night the message about the last is the one that goes; accounts with a running case are left to it
     */
    int remind(LocalDate date) {
        int started = 0;
        for (var batch : Chunks.of(dates.of(date), BATCH)) {
            started += transaction.execute(status -> start(batch));
        }
        return started;
    }

    private int start(List<DueDate> batch) {
        var reminded = reminded(batch);
        var inCases = inCases(batch);
        var fresh = batch.stream()
                .filter(due -> !reminded.contains(due) && !inCases.contains(due.account()))
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        var first = ids.take("collection_case", fresh.size());
        insert(fresh, first);
        processes.startPolicy(
                POLICY, LongStream.range(first, first + fresh.size()).boxed().toList());
        return fresh.size();
    }

    private void insert(List<DueDate> fresh, long first) {
        var now = Timestamp.from(clock.instant());
        var rows = IntStream.range(0, fresh.size())
                .mapToObj(index -> new Object[] {
                    first + index,
                    fresh.get(index).account().customerId(),
                    fresh.get(index).account().currency(),
                    fresh.get(index).dueOn(),
                    now
                })
                .toList();
        batches.batchUpdate(
                "insert into pre_due_reminder (id, customer_id, currency, due_on, recorded_at) values (?, ?, ?, ?, ?)",
                rows);
    }

    private Set<DueDate> reminded(List<DueDate> batch) {
        return new HashSet<>(jdbc.sql(
                        """
                select customer_id, currency, due_on from pre_due_reminder
                where customer_id in (:customers) and due_on >= :first and due_on <= :last
                """)
                .param(
                        "customers",
                        batch.stream().map(due -> due.account().customerId()).toList())
                .param("first", batch.get(0).dueOn())
                .param("last", batch.get(batch.size() - 1).dueOn())
                .query((row, number) -> new DueDate(
                        new AccountId(row.getLong("customer_id"), row.getString("currency")),
                        row.getObject("due_on", LocalDate.class)))
                .list());
    }

    private Set<AccountId> inCases(List<DueDate> batch) {
        return jdbc.sql("select customer_id, currency from collection_case where open_key in (:keys)")
                .param(
                        "keys",
                        batch.stream().map(due -> due.account().toString()).toList())
                .query((row, number) -> new AccountId(row.getLong("customer_id"), row.getString("currency")))
                .set();
    }
}
