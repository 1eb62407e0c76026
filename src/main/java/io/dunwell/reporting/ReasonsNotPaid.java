package io.dunwell.reporting;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why customers say that they have not paid, from what people wrote down after speaking with them.
 *
 * <p>An account counts once for each reason: what was overdue is read from the ledger as of the morning of the last
 * conversation with that reason in the period. Paid since means that nothing of it is open today, though not because it
 * was written off.
 */
@Service
@Transactional(readOnly = true)
public class ReasonsNotPaid {

    private static final int MOST_MONTHS = 12;

    private static final String TOLD =
            """
            select reason_code, customer_id, currency, max(held_on) as last_on, count(*) as talks
              from conversation
             where held_on >= :from and held_on <= :to and reason_code is not null
            """;
    private static final String BY_ACCOUNT = " group by reason_code, customer_id, currency";

    // Each item that was overdue on that day, with what of it was open then and what is open now.
    private static final String OWED =
            """
            select told.reason_code, told.customer_id, told.currency, told.last_on, told.talks,
              c.amount - coalesce(sum(case when a.allocated_on < told.last_on then a.amount else 0 end), 0) as open_then,
              c.amount - coalesce(sum(case when k.kind in ('WRITE_OFF', 'UNRECOVERED') then 0 else a.amount end), 0)
                as open_now
              from (%s) told
              left join charge c on c.customer_id = told.customer_id and c.currency = told.currency
                and c.due_on < told.last_on and c.issued_on <= told.last_on
              left join allocation a on a.charge_id = c.id
              left join credit k on k.id = a.credit_id
             group by told.reason_code, told.customer_id, told.currency, told.last_on, told.talks, c.id, c.amount
            """;

    private static final String ACCOUNTS =
            """
            select reason_code, customer_id, currency, last_on, talks,
              sum(case when open_then > 0 then open_then else 0 end) as overdue,
              sum(case when open_then > 0 and open_now > 0 then open_now else 0 end) as still_open
              from (%s) item group by reason_code, customer_id, currency, last_on, talks
            """;

    private final JdbcClient jdbc;

    ReasonsNotPaid(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Four queries, whatever the number of accounts. */
    public ReasonReport report(Period period) {
        var owed = owed(period);
        var counts = jdbc.sql(
                        """
                select reason_code, count(*) as talks, count(distinct customer_id) as customers from conversation
                 where held_on >= ? and held_on <= ? and reason_code is not null
                 group by reason_code order by talks desc, reason_code
                """)
                .params(period.from(), period.to())
                .query((row, number) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
        var all = counts.stream().mapToLong(Count::talks).sum();
        var rows = counts.stream()
                .map(count -> new ReasonReport.Row(
                        count.code(),
                        count.talks(),
                        count.customers(),
                        new Share(count.talks(), all),
                        owed.getOrDefault(count.code(), List.of())))
                .toList();
        return new ReasonReport(period, rows, new Share(all, all + notAsked(period)), months(period));
    }

    /** Accounts on which a reason was told, the last conversation first. */
    public Page<ReasonAccount> accounts(Period period, String reason, Pageable page) {
        var total = jdbc.sql("select count(*) from (" + TOLD + " and reason_code = :reason" + BY_ACCOUNT + ") told")
                .param("from", period.from())
                .param("to", period.to())
                .param("reason", reason)
                .query(Long.class)
                .single();
        var shown = TOLD + " and reason_code = :reason" + BY_ACCOUNT
                + " order by last_on desc, customer_id, currency limit " + page.getPageSize() + " offset "
                + page.getOffset();
        var rows = jdbc.sql("select account.*, customer.name, customer.number from ("
                        + ACCOUNTS.formatted(OWED.formatted(shown))
                        + ") account join customer on customer.id = account.customer_id"
                        + " order by account.last_on desc, account.customer_id, account.currency")
                .param("from", period.from())
                .param("to", period.to())
                .param("reason", reason)
                .query(ReasonsNotPaid::account)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    private Map<String, List<ReasonReport.Owed>> owed(Period period) {
        var owed = new HashMap<String, List<ReasonReport.Owed>>();
        jdbc.sql("select reason_code, currency, sum(overdue) as overdue, count(*) as accounts,"
                        + " sum(case when still_open = 0 then 1 else 0 end) as paid from ("
                        + ACCOUNTS.formatted(OWED.formatted(TOLD + BY_ACCOUNT))
                        + ") account where overdue > 0 group by reason_code, currency order by reason_code, currency")
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    owed.computeIfAbsent(row.getString("reason_code"), code -> new ArrayList<>())
                            .add(new ReasonReport.Owed(
                                    Money.of(row.getBigDecimal("overdue"), row.getString("currency")),
                                    new Share(row.getLong("paid"), row.getLong("accounts"))));
                });
        return owed;
    }

    /** Conversations with the right person of which no reason was written down. */
    private long notAsked(Period period) {
        return jdbc.sql(
                        """
                select count(*) from conversation
                 where held_on >= ? and held_on <= ? and reason_code is null and right_party = true
                """)
                .params(period.from(), period.to())
                .query(Long.class)
                .single();
    }

    private List<ReasonReport.Month> months(Period period) {
        var last = YearMonth.from(period.to());
        var begin = YearMonth.from(period.from());
        var first = begin.isBefore(last.minusMonths(MOST_MONTHS - 1L)) ? last.minusMonths(MOST_MONTHS - 1L) : begin;
        var counts = new HashMap<YearMonth, Map<String, Long>>();
        jdbc.sql(
                        """
                select extract(year from held_on) as in_year, extract(month from held_on) as in_month, reason_code,
                  count(*) as talks
                  from conversation where held_on >= ? and held_on <= ? and reason_code is not null
                 group by extract(year from held_on), extract(month from held_on), reason_code
                """)
                .params(period.from(), period.to())
                .query(row -> {
                    counts.computeIfAbsent(
                                    YearMonth.of(row.getInt("in_year"), row.getInt("in_month")),
                                    month -> new HashMap<>())
                            .put(row.getString("reason_code"), row.getLong("talks"));
                });
        var months = new ArrayList<ReasonReport.Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new ReasonReport.Month(month, counts.getOrDefault(month, Map.of())));
        }
        return months;
    }

    private static ReasonAccount account(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new ReasonAccount(
                new AccountId(row.getLong("customer_id"), currency),
                row.getString("name"),
                row.getString("number"),
                Objects.requireNonNull(row.getObject("last_on", LocalDate.class)),
                row.getLong("talks"),
                Money.of(row.getBigDecimal("overdue"), currency),
                Money.of(row.getBigDecimal("still_open"), currency));
    }

    /** How often a reason was told. */
    private record Count(String code, long talks, long customers) {}
}
