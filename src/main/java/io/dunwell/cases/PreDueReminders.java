package io.dunwell.cases;

import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.ledger.Ledger;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A friendly word before the due date: the small policy {@code pre-due-reminder}, once for an account and due date. */
@Component
class PreDueReminders {

    static final String POLICY = "pre-due-reminder";
    /** Calendar days before the due date; what a missed night left out is caught up until the day before. */
    static final int DAYS_BEFORE = 3;

    private static final int BATCH = 100;

    private final Ledger ledger;
    private final CaseProcesses processes;
    private final Ids ids;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final CompanyClock clock;

    PreDueReminders(
            Ledger ledger,
            CaseProcesses processes,
            Ids ids,
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            CompanyClock clock) {
        this.ledger = ledger;
        this.processes = processes;
        this.ids = ids;
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many accounts the policy was started for; accounts with a running case are left to it */
    int remind(LocalDate date) {
        int started = 0;
        for (int days = 1; days <= DAYS_BEFORE; days++) {
            started += remindOf(date.plusDays(days), date);
        }
        return started;
    }

    private int remindOf(LocalDate dueOn, LocalDate date) {
        var due = ledger.accountsDueBetween(dueOn, dueOn.plusDays(1), date);
        int started = 0;
        for (int from = 0; from < due.size(); from += BATCH) {
            var batch = due.subList(from, Math.min(due.size(), from + BATCH));
            started += transaction.execute(status -> start(batch, dueOn));
        }
        return started;
    }

    private int start(List<AccountId> batch, LocalDate dueOn) {
        var known = leftAlone(batch, dueOn);
        var fresh = batch.stream().filter(account -> !known.contains(account)).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        var first = ids.take("collection_case", fresh.size());
        insert(fresh, first, dueOn);
        processes.startPolicy(
                POLICY, LongStream.range(first, first + fresh.size()).boxed().toList());
        return fresh.size();
    }

    private void insert(List<AccountId> accounts, long first, LocalDate dueOn) {
        var now = Timestamp.from(clock.instant());
        var rows = IntStream.range(0, accounts.size())
                .mapToObj(index -> new Object[] {
                    first + index,
                    accounts.get(index).customerId(),
                    accounts.get(index).currency(),
                    dueOn,
                    now
                })
                .toList();
        batches.batchUpdate(
                "insert into pre_due_reminder (id, customer_id, currency, due_on, recorded_at) values (?, ?, ?, ?, ?)",
                rows);
    }

    /** Reminded of this date before, or in the hands of a case. */
    private Set<AccountId> leftAlone(List<AccountId> batch, LocalDate dueOn) {
        return jdbc.sql(
                        """
                select customer_id, currency from pre_due_reminder where due_on = :dueOn and customer_id in (:customers)
                union
                select customer_id, currency from collection_case where open_key in (:keys)
                """)
                .param("dueOn", dueOn)
                .param("customers", batch.stream().map(AccountId::customerId).toList())
                .param("keys", batch.stream().map(AccountId::toString).toList())
                .query((row, number) -> new AccountId(row.getLong("customer_id"), row.getString("currency")))
                .set();
    }
}
