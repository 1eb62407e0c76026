package io.dunwell.ledger;

import static io.dunwell.kernel.SqlRow.date;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is open on the charges of accounts, in one query for all. */
@Component
class OpenCharges {

    /** Everything allocated, whatever its date: what may still be allocated is left. */
    private static final String NOW =
            """
            select c.id, c.customer_id, c.currency, c.kind, c.reference, c.part, c.parts, c.issued_on, c.due_on,
              c.amount, c.discount_percent, c.discount_until, c.amount - coalesce(p.paid, 0) as still_open, p.freed_on
            from charge c
            left join (
              select a.charge_id, sum(a.amount) as paid, max(case when a.amount < 0 then a.allocated_on end) as freed_on
              from allocation a where a.customer_id in (:customers) group by a.charge_id) p on p.charge_id = c.id
            where c.customer_id in (:customers) and c.amount > coalesce(p.paid, 0)
            """;

    private static final String AS_OF =
            """
            select c.id, c.customer_id, c.currency, c.kind, c.reference, c.part, c.parts, c.issued_on, c.due_on,
              c.amount, c.amount - coalesce(p.paid, 0) as still_open
            from charge c
            left join (
              select a.charge_id, sum(a.amount) as paid
              from allocation a where a.customer_id in (:customers) and a.allocated_on <= :asOf
              group by a.charge_id) p on p.charge_id = c.id
            where c.customer_id in (:customers) and c.issued_on <= :asOf and c.amount > coalesce(p.paid, 0)
            """;

    private final JdbcClient jdbc;

    OpenCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<AccountId, List<Payable>> now(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var wanted = new HashSet<>(accounts);
        return jdbc
                .sql(CustomerSet.in(NOW, accounts))
                .query((row, number) -> Map.entry(account(row), payable(row)))
                .list()
                .stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    Optional<Payable> now(Charge charge) {
        return now(List.of(charge.account())).getOrDefault(charge.account(), List.of()).stream()
                .filter(payable -> payable.id() == charge.id())
                .findFirst();
    }

    Map<AccountId, List<OpenItem>> asOf(Collection<AccountId> accounts, LocalDate date) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(CustomerSet.in(AS_OF, accounts))
                .param("asOf", date)
                .query((row, number) -> Map.entry(account(row), item(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    static Collection<Long> customers(Collection<AccountId> accounts) {
        var customers = new HashSet<Long>();
        accounts.forEach(account -> customers.add(account.customerId()));
        return customers;
    }

    static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getLong("customer_id"), row.getString("currency"));
    }

    private static Payable payable(ResultSet row) throws SQLException {
        return new Payable(
                item(row), row.getBigDecimal("discount_percent"), date(row, "discount_until"), date(row, "freed_on"));
    }

    private static OpenItem item(ResultSet row) throws SQLException {
        return new OpenItem(
                row.getLong("id"),
                ChargeKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getInt("part"),
                row.getInt("parts"),
                Objects.requireNonNull(date(row, "issued_on")),
                Objects.requireNonNull(date(row, "due_on")),
                SqlRow.money(row),
                SqlRow.money(row, "still_open"));
    }
}
