package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.Reading;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cases, read and written many at a time. */
@Component
class CaseRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CaseRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<CollectionCase> find(long id) {
        return jdbc.sql("select * from collection_case where id = ?")
                .param(id)
                .query(CaseRows::read)
                .optional();
    }

    Map<Long, CollectionCase> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from collection_case where id in (:ids)")
                        .param("ids", ids)
                        .query(CaseRows::read)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(CollectionCase::id, Function.identity()));
    }

    Map<AccountId, CollectionCase> openCases(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from collection_case where open_key in (:keys)")
                        .param(
                                "keys",
                                accounts.stream().map(AccountId::toString).toList())
                        .query(CaseRows::read)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(CollectionCase::account, Function.identity()));
    }

    List<CollectionCase> ofCustomer(long customerId) {
        return Reading.once(List.of("cases", customerId), () -> jdbc.sql(
                        "select * from collection_case where customer_id = ? order by opened_on desc, id desc")
                .param(customerId)
                .query(CaseRows::read)
                .list());
    }

    /** Policies that treat an open case. */
    List<String> policiesInUse() {
        return jdbc.sql("select distinct policy_key from collection_case where closed_on is null")
                .query(String.class)
                .list();
    }

    /** Open cases that no agency has and whose oldest item fell due by {@code dueBy}, the oldest first, at most 500. */
    List<CollectionCase> collectedSince(LocalDate dueBy) {
        return jdbc.sql(
                        """
                select * from collection_case where closed_on is null and carrying_due_on <= ?
                  and standing not in ('PLACED', 'PAID') order by carrying_due_on, id limit 500
                """)
                .param(dueBy)
                .query(CaseRows::read)
                .list();
    }

    void insert(List<NewCase> cases, String by, Instant now) {
        batches.batchUpdate(
                """
                insert into collection_case (id, customer_id, currency, open_key, policy_key, opened_on, stage_reached,
                  standing, carrying_due_on, overdue_amount, to_collect, broken_promises, recorded_by, recorded_at,
                  reviewed_at, version)
                values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
                cases,
                cases.size(),
                (statement, row) -> {
                    var facts = row.facts();
                    statement.setLong(1, row.id());
                    statement.setLong(2, facts.account().customerId());
                    statement.setString(3, facts.account().currency());
                    statement.setString(4, facts.account().toString());
                    statement.setString(5, row.policyKey());
                    statement.setObject(6, facts.date());
                    statement.setString(7, facts.standing().name());
                    statement.setObject(8, facts.oldestDueOn());
                    statement.setBigDecimal(9, facts.overdue().amount());
                    statement.setBigDecimal(10, facts.toCollect().amount());
                    statement.setInt(11, facts.brokenPromises());
                    statement.setString(12, by);
                    statement.setObject(13, Timestamp.from(now));
                    statement.setObject(14, Timestamp.from(now));
                });
    }

    /** Keeps what was seen, so that the next look can tell what changed. */
    void seen(Map<Long, CaseFacts> looked, Instant now) {
        batches.batchUpdate(
                """
                update collection_case set standing = ?, carrying_due_on = ?, overdue_amount = ?, to_collect = ?,
                  broken_promises = ?, reviewed_at = ? where id = ?
                """,
                looked.entrySet(),
                looked.size() + 1,
                (statement, entry) -> {
                    var facts = entry.getValue();
                    statement.setString(1, facts.standing().name());
                    statement.setObject(2, facts.oldestDueOn());
                    statement.setBigDecimal(3, facts.overdue().amount());
                    statement.setBigDecimal(4, facts.toCollect().amount());
                    statement.setInt(5, facts.brokenPromises());
                    statement.setObject(6, Timestamp.from(now));
                    statement.setLong(7, entry.getKey());
                });
    }

    void answered(Map<Long, LastAnswer> answers) {
        batches.batchUpdate(
                "update collection_case set last_answer = ?, last_outcome = ?, last_answer_by = ? where id = ?",
                answers.entrySet(),
                answers.size() + 1,
                (statement, entry) -> {
                    statement.setString(1, entry.getValue().form());
                    statement.setString(2, entry.getValue().outcome());
                    statement.setString(3, entry.getValue().by());
                    statement.setLong(4, entry.getKey());
                });
    }

    Optional<LastAnswer> lastAnswer(long id) {
        return jdbc.sql(
                        """
                select last_answer, last_outcome, last_answer_by from collection_case
                where id = ? and last_answer is not null
                """)
                .param(id)
                .query((row, number) -> new LastAnswer(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    void hold(long id, @Nullable LocalDate until) {
        jdbc.sql("update collection_case set owner_hold_until = ? where id = ?")
                .params(until == null ? null : Date.valueOf(until), id)
                .update();
    }

    /** What Dunwell itself would do next; a person's task keeps its date. */
    void delayNextAction(long id, LocalDate date) {
        jdbc.sql(
                        """
                update collection_case set next_action_on = ?
                where id = ? and next_action_by = 'DUNWELL' and next_action_on < ?
                """)
                .params(date, id, date)
                .update();
    }

    /** What Dunwell itself will do next is due on another day; a person's task keeps its date. */
    void moveNextAction(long id, LocalDate date) {
        jdbc.sql("update collection_case set next_action_on = ? where id = ? and next_action_by = 'DUNWELL'")
                .params(date, id)
                .update();
    }

    /** What was held earlier, and is written down later, takes nothing back. */
    void rightParty(long id, LocalDate on) {
        jdbc.sql(
                        """
                        update collection_case set right_party_on = greatest(coalesce(right_party_on, ?), ?),
                          last_contact_on = greatest(coalesce(last_contact_on, ?), ?)
                        where id = ?
                        """)
                .params(on, on, on, on, id)
                .update();
    }

    void contacted(long id, LocalDate on) {
        jdbc.sql(
                        """
                        update collection_case set last_contact_on = greatest(coalesce(last_contact_on, ?), ?) where id = ?
                        """)
                .params(on, on, id)
                .update();
    }

    /** A case to be opened. */
    record NewCase(long id, String policyKey, CaseFacts facts) {}

    static CollectionCase read(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var outcome = row.getString("outcome");
        return new CollectionCase(
                row.getLong("id"),
                new AccountId(row.getLong("customer_id"), currency),
                row.getString("policy_key"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("process_instance"),
                row.getInt("stage_reached"),
                Standing.valueOf(row.getString("standing")),
                row.getObject("carrying_due_on", LocalDate.class),
                money(row.getBigDecimal("overdue_amount"), currency),
                money(row.getBigDecimal("to_collect"), currency),
                row.getInt("broken_promises"),
                row.getString("next_action"),
                row.getString("next_action_id"),
                row.getObject("next_action_on", LocalDate.class),
                "PERSON".equals(row.getString("next_action_by")),
                row.getObject("next_action_after_run", LocalDate.class),
                row.getObject("last_contact_on", LocalDate.class),
                row.getObject("right_party_on", LocalDate.class),
                row.getObject("owner_hold_until", LocalDate.class),
                PauseEnd.valueOf(row.getString("resumes_after")));
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }
}
