package io.dunwell.journeys;

import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.ChargeKind;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How accounts stand, in words that name no row: figures, agreements, the open case with its next step and day, open
 * tasks, and what was said to the customer on which day. What waits to leave is not said yet, and what was wanted and
 * rightly withheld never was.
 */
final class AccountStates {

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "case",
                    """
                    select customer_id, policy_key, stage_reached, standing, broken_promises, next_action,
                      next_action_on, next_action_by, owner_hold_until
                    from collection_case where closed_on is null
                    """),
            new Question(
                    "closed",
                    """
                    select customer_id, closed_on, outcome, highest_stage from collection_case
                    where closed_on is not null
                    """),
            new Question("task", "select customer_id, form_key, candidate_role, due_on from work_item"),
            new Question(
                    "message",
                    """
                    select customer_id, template, channel, business_date, state from outbound_message
                    where state not in ('READY', 'WITHHELD')
                    """),
            new Question(
                    "promise",
                    """
                    select customer_id, due_on, amount, standing, received, grace_until, cure_until, instalment
                    from promise
                    """),
            new Question("dispute", "select customer_id, amount, state, credited, answer_due_on from dispute"),
            new Question("plan", "select customer_id, amount, state from payment_plan"),
            new Question("fee", "select customer_id, amount, announced_on, applies_on, state from announced_fee"),
            new Question("hardship", "select customer_id, since_on, review_on, is_open from hardship"),
            new Question("repair", "select customer_id, detail, wrong_on, outcome from contact_repair"),
            new Question("reply", "select customer_id, pause_until, task_opened from reply_occasion"));

    /** @param sql whose first column is the customer's id */
    private record Question(String what, String sql) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;

    AccountStates(ApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.ledger = application.getBean(Ledger.class);
    }

    /** A few lines for each account. */
    Map<AccountId, String> of(Collection<AccountId> accounts, LocalDate date) {
        var lines = new LinkedHashMap<Long, List<String>>();
        QUESTIONS.forEach(question -> jdbc.sql(question.sql())
                .query((row, number) -> Map.entry(row.getLong(1), question.what() + " " + told(row)))
                .list()
                .forEach(line -> lines.computeIfAbsent(line.getKey(), id -> new ArrayList<>())
                        .add(line.getValue())));
        var figures = ledger.figures(accounts, date);
        return accounts.stream()
                .collect(Collectors.toMap(
                        account -> account,
                        account -> owed(figures.getOrDefault(account, AccountFigures.none(account)))
                                + lines.getOrDefault(account.customerId(), List.of()).stream()
                                        .sorted()
                                        .collect(Collectors.joining("\n"))));
    }

    private static String owed(AccountFigures figures) {
        return "owes %s, unapplied %s\n"
                .formatted(
                        figures.openItems().stream()
                                .map(item -> named(item) + " " + item.open())
                                .toList(),
                        figures.unapplied());
    }

    /** The number of a fee follows that of its row. */
    private static String named(OpenItem item) {
        return item.kind() == ChargeKind.INVOICE ? item.reference() : item.kind() + " due " + item.dueOn();
    }

    private static String told(ResultSet row) throws SQLException {
        var told = new ArrayList<String>();
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            told.add(Objects.toString(row.getString(column), "-"));
        }
        return String.join(" | ", told);
    }
}
