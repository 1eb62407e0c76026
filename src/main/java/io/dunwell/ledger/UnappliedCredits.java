package io.dunwell.ledger;

import static io.dunwell.kernel.SqlRow.date;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads credits that have something left, in one query for all accounts. */
@Component
class UnappliedCredits {

    private static final String LEFT =
            """
            select c.*, c.amount - coalesce(p.used, 0) as unused, p.freed_on
            from credit c
            left join (
              select a.credit_id, sum(a.amount) as used, max(case when a.amount < 0 then a.allocated_on end) as freed_on
              from allocation a where a.customer_id in (:customers) group by a.credit_id) p on p.credit_id = c.id
            where c.customer_id in (:customers) and c.received_on <= :on and c.reverses is null
              and c.amount > coalesce(p.used, 0) and not exists (select 1 from credit r where r.reverses = c.id)
            order by c.received_on, c.id
            """;

    private final JdbcClient jdbc;

    UnappliedCredits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Credits received by {@code on}, the oldest first, to pay charges issued by then. */
    List<Spendable> of(Collection<AccountId> accounts, LocalDate on) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        var wanted = new HashSet<>(accounts);
        return jdbc
                .sql(CustomerSet.in(LEFT, accounts))
                .param("on", on)
                .query((row, number) -> read(row, number, on))
                .list()
                .stream()
                .filter(credit -> wanted.contains(credit.credit().account()))
                .toList();
    }

    /** What {@code credit} has left whenever it came; empty when nothing, or when it was taken back. */
    Optional<Spendable> of(Credit credit) {
        return of(List.of(credit.account()), credit.receivedOn()).stream()
                .filter(left -> left.credit().id() == credit.id())
                .findFirst();
    }

    private static Spendable read(ResultSet row, int number, LocalDate on) throws SQLException {
        return new Spendable(
                CreditRows.read(row, number), SqlRow.money(row, "unused"), List.of(), on, date(row, "freed_on"));
    }
}
