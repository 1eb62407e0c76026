package io.dunwell.cases;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts waiting to be looked at. Fifty changes of one account are one row; a row that fails keeps its reason and is
 * tried again, after all others, up to {@value #TRIES} times.
 */
@Component
public class ReviewQueue {

    static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CompanyClock clock;

    ReviewQueue(JdbcClient jdbc, JdbcTemplate batches, CompanyClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** An account whose look failed, with the reason. */
    public record Failing(AccountId account, String because, int attempts, String lastError) {}

    /** Writes a row in the transaction of whoever changed the account. */
    @EventListener
    void accountChanged(AccountChanged changed) {
        ask(changed.accounts(), changed.because());
    }

    /** Asks for a look at these accounts; those that are waiting already stay where they are in the queue. */
    void ask(Collection<AccountId> accounts, String because) {
        var now = Timestamp.from(clock.instant());
        var sorted = accounts.stream().distinct().sorted().toList();
        batches.batchUpdate(
                """
                insert ignore into review_queue (customer_id, currency, because, asked_at, attempts)
                values (?, ?, ?, ?, 0)
                """,
                sorted,
                1_000,
                (statement, account) -> {
                    statement.setLong(1, account.customerId());
                    statement.setString(2, account.currency());
                    statement.setString(3, because);
                    statement.setTimestamp(4, now);
                });
    }

    /** The first {@code many} that wait, others' among them: {@link #take} them before looking. */
    List<AccountId> waiting(int many) {
        return jdbc.sql(
                        """
                select customer_id, currency from review_queue where attempts < ?
                order by attempts, asked_at, customer_id limit ?
                """)
                .params(TRIES, many)
                .query(ReviewQueue::account)
                .list();
    }

    /**
     * Those of {@code accounts} that still wait and are nobody else's; they are this transaction's until it ends.
     *
     * <p>By key, because H2 locks every row it reads before it sorts and limits them.
     */
    List<AccountId> take(Collection<AccountId> accounts) {
        return jdbc
                .sql(
                        """
                select customer_id, currency from review_queue
                where customer_id in (:customers) and attempts < :tries for update skip locked
                """)
                .param("customers", accounts.stream().map(AccountId::customerId).toList())
                .param("tries", TRIES)
                .query(ReviewQueue::account)
                .list()
                .stream()
                .filter(Set.copyOf(accounts)::contains)
                .toList();
    }

    private static AccountId account(ResultSet row, int number) throws SQLException {
        return new AccountId(row.getLong("customer_id"), row.getString("currency"));
    }

    void done(Collection<AccountId> accounts) {
        batches.batchUpdate(
                "delete from review_queue where customer_id = ? and currency = ?",
                accounts,
                1_000,
                (statement, account) -> {
                    statement.setLong(1, account.customerId());
                    statement.setString(2, account.currency());
                });
    }

    void failed(AccountId account, String reason) {
        jdbc.sql(
                        """
                update review_queue set attempts = attempts + 1, last_error = ?
                where customer_id = ? and currency = ?
                """)
                .params(shortened(reason), account.customerId(), account.currency())
                .update();
    }

    /** How many accounts still wait for a look that may succeed. */
    public long size() {
        return jdbc.sql("select count(*) from review_queue where attempts < ?")
                .param(TRIES)
                .query(Long.class)
                .single();
    }

    /** Accounts whose last look failed, most tried first. */
    public List<Failing> failing() {
        return jdbc.sql(
                        """
                select customer_id, currency, because, attempts, last_error from review_queue
                where attempts > 0 order by attempts desc, asked_at limit 200
                """)
                .query((row, number) -> new Failing(
                        account(row, number),
                        row.getString("because"),
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .list();
    }

    /** Lets accounts that were given up be looked at again. */
    public void retry(AccountId account) {
        jdbc.sql("update review_queue set attempts = 0 where customer_id = ? and currency = ?")
                .params(account.customerId(), account.currency())
                .update();
    }

    private static String shortened(String reason) {
        return reason.length() <= 500 ? reason : reason.substring(0, 500);
    }
}
