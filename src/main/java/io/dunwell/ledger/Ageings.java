package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How long what is owed has been due, as of the end of any day, from the transactions and not from today's state. */
@Service
@Transactional(readOnly = true)
public class Ageings {

    /** As many customers as are read at once when all of them pass by. */
    private static final int AT_ONCE = 5000;

    private static final String UNAPPLIED =
            """
            select currency, sum(amount) as amount from (
              select currency, sum(amount) as amount from credit where received_on <= :day group by currency
              union all
              select currency, -sum(amount) from allocation where allocated_on <= :day group by currency) moved
            group by currency
            """;

    private final JdbcClient jdbc;
    private final LedgerReading reading;
    private final KeptAgeings kept;

    Ageings(JdbcClient jdbc, LedgerReading reading, KeptAgeings kept) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.kept = kept;
    }

    /**
     * Ages the whole ledger as of the end of {@code day} and keeps that in place of the day before: from then on the
     * day is shown from it, with what was posted since. A repeat ages anew.
     */
    @Transactional
    public void keep(LocalDate day) {
        kept.keep(day);
    }

    /** Totals of the whole ledger by currency. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AgeingReport asOf(LocalDate date, Basis basis) {
        var totals = kept.of(date, basis).map(KeptAgeing::totals).orElseGet(() -> totals(date, basis));
        return new AgeingReport(date, basis, totals);
    }

    /** From the transactions and nothing else, in one query. */
    List<AgeingReport.Total> totals(LocalDate date, Basis basis) {
        return jdbc.sql(AgeingSql.totals(basis))
                .params(AgeingSql.edges(date))
                .query((row, number) -> total(row))
                .list();
    }

    /** Credit that pays nothing yet, by currency: the balance of the ledger is the total of its ageing less this. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<String, Money> unapplied(LocalDate date) {
        return kept.unapplied(date).orElseGet(() -> unappliedInAll(date));
    }

    /** From the transactions and nothing else, in one query. */
    Map<String, Money> unappliedInAll(LocalDate date) {
        return byCurrency(jdbc.sql(UNAPPLIED).param("day", date));
    }

    /** Accounts with something open, the most overdue first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page<AccountAgeing> accounts(LocalDate date, Basis basis, Pageable page) {
        return kept.of(date, basis).map(known -> known.page(page)).orElseGet(() -> accountsOfAll(date, basis, page));
    }

    /** From the transactions and nothing else. */
    Page<AccountAgeing> accountsOfAll(LocalDate date, Basis basis, Pageable page) {
        var total = new long[1];
        var rows = jdbc.sql(AgeingSql.accounts(basis, page.getPageSize(), page.getOffset()))
                .params(AgeingSql.edges(date))
                .query((row, number) -> {
                    total[0] = row.getLong("number_of_accounts");
                    return account(row, LocalDate.MAX);
                })
                .list();
        return new PageImpl<>(withOldest(rows, date, basis), page, total[0]);
    }

    private List<AccountAgeing> withOldest(List<AccountAgeing> rows, LocalDate date, Basis basis) {
        var figures = reading.figures(rows.stream().map(AccountAgeing::account).toList(), date);
        return rows.stream()
                .map(row -> row.from(oldest(figures.get(row.account()), basis)))
                .toList();
    }

    private static LocalDate oldest(@Nullable AccountFigures figures, Basis basis) {
        return Objects.requireNonNull(figures).openItems().stream()
                .map(item -> basis == Basis.DUE_DATE ? item.dueOn() : item.issuedOn())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Every account with something open, by customer, without holding them in memory. */
    public void forEachAccount(LocalDate date, Basis basis, Consumer<AccountAgeing> each) {
        var after = 0L;
        for (var upTo = lastOfNext(after); upTo.isPresent(); upTo = lastOfNext(after)) {
            jdbc.sql(AgeingSql.accountsInRange(basis))
                    .params(AgeingSql.edges(date))
                    .param("after", after)
                    .param("upTo", upTo.get())
                    .query((row, number) -> accountWithOldest(row))
                    .list()
                    .forEach(each);
            after = upTo.get();
        }
    }

    /** Open items of one account by due date. */
    public List<OpenItem> items(AccountId account, LocalDate date) {
        var figures = reading.figures(List.of(account), date).get(account);
        return figures == null ? List.of() : figures.openItems();
    }

    private Optional<Long> lastOfNext(long after) {
        return jdbc.sql("select max(id) as last_id from (select id from customer where id > :after order by id limit "
                        + AT_ONCE + ") following")
                .param("after", after)
                .query((row, number) -> Optional.of(row.getLong("last_id")).filter(id -> id > 0))
                .single();
    }

    static Map<String, Money> byCurrency(JdbcClient.StatementSpec statement) {
        var result = new TreeMap<String, Money>();
        statement.query(row -> {
            result.put(row.getString("currency"), SqlRow.money(row));
        });
        return result;
    }

    static AgeingReport.Total total(ResultSet row) throws SQLException {
        return new AgeingReport.Total(
                row.getString("currency"),
                AgeingSql.aged(row),
                row.getLong("open_items"),
                row.getLong("overdue_items"));
    }

    static AccountAgeing accountWithOldest(ResultSet row) throws SQLException {
        return account(row, Objects.requireNonNull(SqlRow.date(row, "oldest")));
    }

    private static AccountAgeing account(ResultSet row, LocalDate oldest) throws SQLException {
        return new AccountAgeing(
                OpenCharges.account(row),
                AgeingSql.aged(row),
                row.getLong("open_items"),
                row.getLong("overdue_items"),
                oldest);
    }
}
