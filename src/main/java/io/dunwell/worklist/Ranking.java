package io.dunwell.worklist;

import io.dunwell.cases.AccountsLookedAt;
import io.dunwell.cases.CaseFacts;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.SqlRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the figures and the rank of open tasks true: after each look at the books, and each night as days pass. */
@Component
public class Ranking {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;

    Ranking(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    @EventListener
    void lookedAt(AccountsLookedAt looked) {
        var facts = looked.facts();
        if (facts.isEmpty()) {
            return;
        }
        write(jdbc
                .sql(WorkItemRows.SELECT + "where item.customer_id in (:customers)")
                .param(
                        "customers",
                        facts.keySet().stream().map(AccountId::customerId).collect(Collectors.toSet()))
                .query(WorkItemRows::read)
                .list()
                .stream()
                .filter(item -> facts.containsKey(item.account()))
                .map(item -> of(item, Objects.requireNonNull(facts.get(item.account()))))
                .filter(Ranked::isNews)
                .toList());
    }

    /**
     * Ranks all open tasks as of a day, a thousand in a transaction; doing it again changes nothing.
     *
     * @return how many stand elsewhere now
     */
    public int refresh(LocalDate today) {
        var after = "";
        int changed = 0;
        while (true) {
            var from = after;
            var page = items(from);
            var news = page.stream()
                    .map(item -> Ranked.of(item, item.debt(), today))
                    .filter(Ranked::isNews)
                    .toList();
            transactions.executeWithoutResult(status -> write(news));
            changed += news.size();
            if (page.size() < AT_ONCE) {
                return changed;
            }
            after = page.get(page.size() - 1).taskId();
        }
    }

    private static Ranked of(WorkItem item, CaseFacts facts) {
        return Ranked.of(item, Debt.of(facts), facts.date());
    }

    private List<WorkItem> items(String after) {
        return jdbc.sql(WorkItemRows.SELECT + "where item.task_id > ? order by item.task_id limit " + AT_ONCE)
                .param(after)
                .query(WorkItemRows::read)
                .list();
    }

    private void write(List<Ranked> ranked) {
        batches.batchUpdate(
                """
                update work_item set priority = ?, why = ?, overdue_amount = ?, to_collect = ?, days_overdue = ?,
                  oldest_due_on = ?, broken_promises = ?, broken_on = ?, broken_due_on = ?, broken_amount = ?
                where task_id = ?
                """,
                ranked,
                ranked.size() + 1,
                (statement, row) -> row.write(statement));
    }

    /** A task and what is known of it by now. */
    private record Ranked(WorkItem item, Debt debt, Rank rank, LocalDate today) {

        static Ranked of(WorkItem item, Debt debt, LocalDate today) {
            return new Ranked(item, debt, Rank.of(item, debt, today), today);
        }

        boolean isNews() {
            return !debt.equals(item.debt())
                    || rank.points() != item.priority()
                    || !rank.why().equals(item.why());
        }

        void write(PreparedStatement statement) throws SQLException {
            var broken = debt.lastBroken();
            new SqlRow(statement)
                    .number(rank.points())
                    .text(rank.why())
                    .exact(debt.overdue().amount())
                    .exact(debt.toCollect().amount())
                    .number(debt.daysOverdue(today))
                    .date(debt.oldestDueOn())
                    .number(debt.brokenPromises())
                    .date(broken == null ? null : broken.brokenOn())
                    .date(broken == null ? null : broken.dueOn())
                    .exact(broken == null ? null : broken.missing().amount())
                    .text(item.taskId());
        }
    }
}
