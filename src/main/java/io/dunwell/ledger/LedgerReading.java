package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Chunks;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the books say about many accounts at once. */
@Component
class LedgerReading {

    /** As many customers as one query asks for. */
    private static final int AT_ONCE = 1000;

    private static final String UNAPPLIED =
            """
            select customer_id, currency, sum(amount) as amount from (
              select customer_id, currency, amount from credit
              where customer_id in (:customers) and received_on <= :asOf
              union all
              select customer_id, currency, -amount from allocation
              where customer_id in (:customers) and allocated_on <= :asOf) moved
            group by customer_id, currency
            """;

    private static final String DUE_BETWEEN =
            """
            select distinct c.customer_id, c.currency from charge c
            where c.due_on >= :from and c.due_on < :to and c.issued_on <= :asOf and c.amount > (
              select coalesce(sum(a.amount), 0) from allocation a
              where a.charge_id = c.id and a.allocated_on <= :asOf)
            order by c.customer_id, c.currency
            """;

    private static final String COMING_DUE =
            """
            select distinct c.customer_id, c.currency, c.issued_on, c.due_on from charge c
            where c.due_on >= :from and c.due_on < :to and c.issued_on <= :asOf and c.amount > (
              select coalesce(sum(a.amount), 0) from allocation a
              where a.charge_id = c.id and a.allocated_on <= :asOf)
            """;

    private static final String OF_CUSTOMERS = " and c.customer_id in (:customers)";

    /** Nearly every charge was due once: the case keeps both databases from fetching them one by one by due date. */
    private static final String DUE_BEFORE =
            """
            select distinct c.customer_id, c.currency from charge c
            left join (
              select charge_id, sum(amount) as paid from allocation where allocated_on <= :asOf
              group by charge_id) p on p.charge_id = c.id
            where case when c.due_on < :to then 1 else 0 end = 1
              and c.issued_on <= :asOf and c.amount > coalesce(p.paid, 0)
            order by c.customer_id, c.currency
            """;

    private static final String PAYMENTS =
            """
            select * from credit
            where customer_id in (:customers) and kind = 'PAYMENT' and received_on > :after and received_on <= :upTo
            order by received_on, id
            """;

    private final JdbcClient jdbc;
    private final OpenCharges charges;

    LedgerReading(JdbcClient jdbc, OpenCharges charges) {
        this.jdbc = jdbc;
        this.charges = charges;
    }

    Map<AccountId, AccountFigures> figures(Collection<AccountId> accounts, LocalDate asOf) {
        var result = new HashMap<AccountId, AccountFigures>();
        var wanted = new HashSet<>(accounts);
        for (var some : parts(accounts)) {
            var open = charges.asOf(some, asOf);
            var unapplied = unapplied(some, asOf);
            for (var account : some) {
                if (wanted.contains(account) && (open.containsKey(account) || unapplied.containsKey(account))) {
                    result.put(account, figures(account, open, unapplied));
                }
            }
        }
        return result;
    }

    /** Accounts in the order of their currencies. */
    Map<Long, List<AccountFigures>> figuresOf(Collection<Long> customerIds, LocalDate asOf) {
        var accounts = new TreeSet<AccountId>();
        for (var some : Chunks.of(customerIds, AT_ONCE)) {
            accounts.addAll(accountsOf(some));
        }
        var result = new HashMap<Long, List<AccountFigures>>();
        var figures = figures(accounts, asOf);
        for (var account : accounts) {
            var known = figures.get(account);
            if (known != null) {
                result.computeIfAbsent(account.customerId(), id -> new ArrayList<>())
                        .add(known);
            }
        }
        return result;
    }

    private static AccountFigures figures(
            AccountId account, Map<AccountId, List<OpenItem>> open, Map<AccountId, Money> unapplied) {
        var items = new ArrayList<>(open.getOrDefault(account, List.of()));
        items.sort(OpenItem.BY_DUE_DATE);
        return new AccountFigures(account, items, unapplied.getOrDefault(account, Money.zero(account.currency())));
    }

    private Map<AccountId, Money> unapplied(Collection<AccountId> accounts, LocalDate asOf) {
        var result = new HashMap<AccountId, Money>();
        jdbc.sql(CustomerSet.in(UNAPPLIED, accounts)).param("asOf", asOf).query(row -> {
            result.put(OpenCharges.account(row), SqlRow.money(row));
        });
        return result;
    }

    List<AccountId> dueBetween(LocalDate fromInclusive, LocalDate toExclusive, LocalDate asOf) {
        return jdbc.sql(DUE_BETWEEN)
                .param("from", fromInclusive)
                .param("to", toExclusive)
                .param("asOf", asOf)
                .query((row, number) -> OpenCharges.account(row))
                .list();
    }

    /** Of very many customers, whatever comes due is read once instead of a thousand customers after the other. */
    List<ComingDue> comingDue(
            Collection<Long> customerIds, LocalDate fromInclusive, LocalDate toExclusive, LocalDate asOf) {
        if (customerIds.isEmpty()) {
            return List.of();
        }
        var wanted = new HashSet<>(customerIds);
        var few = wanted.size() <= AT_ONCE;
        return jdbc
                .sql(few ? CustomerSet.of(COMING_DUE + OF_CUSTOMERS, wanted) : COMING_DUE)
                .param("from", fromInclusive)
                .param("to", toExclusive)
                .param("asOf", asOf)
                .query((row, number) -> new ComingDue(
                        OpenCharges.account(row),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list()
                .stream()
                .filter(item -> wanted.contains(item.account().customerId()))
                .toList();
    }

    List<AccountId> dueBefore(LocalDate date, LocalDate asOf) {
        return jdbc.sql(DUE_BEFORE)
                .param("to", date)
                .param("asOf", asOf)
                .query((row, number) -> OpenCharges.account(row))
                .list();
    }

    List<AccountId> accountsOf(Collection<Long> customerIds) {
        return jdbc.sql(
                        """
                select customer_id, currency from charge where customer_id in (:customers)
                union select customer_id, currency from credit where customer_id in (:customers)
                order by customer_id, currency
                """)
                .param("customers", customerIds)
                .query((row, number) -> OpenCharges.account(row))
                .list();
    }

    List<Credit> payments(Collection<AccountId> accounts, LocalDate after, LocalDate upTo) {
        var wanted = new HashSet<>(accounts);
        var result = new ArrayList<Credit>();
        for (var some : parts(accounts)) {
            jdbc
                    .sql(CustomerSet.in(PAYMENTS, some))
                    .param("after", after)
                    .param("upTo", upTo)
                    .query(CreditRows::read)
                    .list()
                    .stream()
                    .filter(credit -> wanted.contains(credit.account()))
                    .forEach(result::add);
        }
        return result;
    }

    /** In the order of customers, so that all currencies of one stay together. */
    static List<List<AccountId>> parts(Collection<AccountId> accounts) {
        return Chunks.of(new TreeSet<>(accounts), AT_ONCE);
    }
}
