package io.dunwell.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What must hold for every row of the books, as of the end of any day. */
final class Invariants {

    private static final String PAID =
            "select charge_id, sum(amount) as paid from allocation where allocated_on <= :day group by charge_id";

    private static final String USED =
            "select credit_id, sum(amount) as used from allocation where allocated_on <= :day group by credit_id";

    /** What must hold of each row, or of a row and what it pays. */
    static final List<Invariant> OF_ROWS = List.of(
            new Invariant(
                    "a charge is paid between nothing and its amount",
                    "select c.id, c.amount, c.currency, p.paid from charge c join (" + PAID
                            + ") p on p.charge_id = c.id"
                            + " where p.paid < 0 or p.paid > c.amount or (c.kind = 'REINSTATED' and p.paid <> c.amount)",
                    row -> "Of the %s of charge %d, %s is paid."
                            .formatted(amount(row, "amount"), row.getLong("id"), amount(row, "paid"))),
            new Invariant(
                    "a credit pays between nothing and its amount",
                    "select c.id, c.amount, c.currency, p.used from credit c join (" + USED
                            + ") p on p.credit_id = c.id"
                            + " where (c.amount > 0 and (p.used < 0 or p.used > c.amount))"
                            + " or (c.amount < 0 and (p.used > 0 or p.used < c.amount))",
                    row -> "Of the %s of credit %d, %s is used."
                            .formatted(amount(row, "amount"), row.getLong("id"), amount(row, "used"))),
            new Invariant(
                    "a reversal mirrors the credit it takes back",
                    """
                    select r.id, o.id as reversed from credit r join credit o on o.id = r.reverses
                    where r.received_on <= :day and (r.amount <> -o.amount or r.customer_id <> o.customer_id
                      or r.currency <> o.currency or r.kind <> o.kind or r.received_on < o.received_on
                      or o.reverses is not null)
                    """,
                    row -> "Credit %d does not mirror credit %d, which it takes back."
                            .formatted(row.getLong("id"), row.getLong("reversed"))),
            new Invariant(
                    "a reversal mirrors the allocation it takes back",
                    """
                    select r.id, o.id as reversed from allocation r join allocation o on o.id = r.reverses
                    where r.allocated_on <= :day and (r.amount <> -o.amount or r.charge_id <> o.charge_id
                      or r.allocated_on < o.allocated_on or o.reverses is not null)
                    """,
                    row -> "Allocation %d does not mirror allocation %d, which it takes back."
                            .formatted(row.getLong("id"), row.getLong("reversed"))),
            new Invariant(
                    "only reversals are negative",
                    """
                    select 'Credit' as type, id from credit
                    where received_on <= :day and ((amount < 0 and reverses is null) or (amount > 0 and reverses is not null))
                    union all
                    select 'Allocation', id from allocation
                    where allocated_on <= :day
                      and ((amount < 0 and reverses is null) or (amount > 0 and reverses is not null))
                    """,
                    row ->
                            "%s %d is negative without taking anything back, or takes something back without being negative."
                                    .formatted(row.getString("type"), row.getLong("id"))),
            new Invariant(
                    "a credit that was taken back pays nothing",
                    """
                    select r.reverses as id, sum(a.amount) as amount, r.currency from credit r
                    join allocation a on a.credit_id = r.id or a.credit_id = r.reverses
                    where r.reverses is not null and r.received_on <= :day
                    group by r.reverses, r.currency having sum(a.amount) <> 0
                    """,
                    row -> "Credit %d was taken back and still pays %s."
                            .formatted(row.getLong("id"), amount(row, "amount"))),
            new Invariant(
                    "a posted late fee is a charge of its amount",
                    """
                    select f.id from announced_fee f left join charge c on c.id = f.charge_id
                    where f.state = 'POSTED' and f.decided_on <= :day
                      and (c.id is null or c.amount <> f.amount or c.customer_id <> f.customer_id)
                    """,
                    row -> "Late fee %d was posted, but not as a charge of its amount.".formatted(row.getLong("id"))));

    /**
     * An allocation that breaks one of {@link #OF_BOTH_SIDES}. When there is none, every allocation counts alike in the
     * account of its charge and in that of its credit, and all of them hold: three passes less.
     */
    static final String ODD_ALLOCATION =
            """
            select a.id from allocation a join charge c on c.id = a.charge_id join credit k on k.id = a.credit_id
            where a.allocated_on <= :day and (a.customer_id <> c.customer_id or a.customer_id <> k.customer_id
              or a.currency <> c.currency or a.currency <> k.currency
              or a.allocated_on < c.issued_on or a.allocated_on < k.received_on)
            limit 1
            """;

    /** What must hold of an allocation, its charge and its credit together. */
    static final List<Invariant> OF_BOTH_SIDES = List.of(
            new Invariant(
                    "an allocation joins one account",
                    """
                    select a.id from allocation a join charge c on c.id = a.charge_id join credit k on k.id = a.credit_id
                    where a.allocated_on <= :day and (a.customer_id <> c.customer_id or a.customer_id <> k.customer_id
                      or a.currency <> c.currency or a.currency <> k.currency)
                    """,
                    row -> "Allocation %d joins a charge and a credit of different accounts."
                            .formatted(row.getLong("id"))),
            new Invariant(
                    "an allocation counts from when both its sides are there",
                    """
                    select a.id, a.allocated_on from allocation a join charge c on c.id = a.charge_id
                    join credit k on k.id = a.credit_id
                    where a.allocated_on <= :day and (a.allocated_on < c.issued_on or a.allocated_on < k.received_on)
                    """,
                    row -> "Allocation %d counts from %s, before its charge was issued or its credit came."
                            .formatted(row.getLong("id"), row.getString("allocated_on"))),
            new Invariant(
                    "charges less credits are open charges less unapplied credits",
                    """
                    select customer_id, currency, sum(amount) as difference from (
                      select c.customer_id, c.currency, a.amount from allocation a join charge c on c.id = a.charge_id
                      where a.allocated_on <= :day and c.issued_on <= :day
                      union all
                      select k.customer_id, k.currency, -a.amount from allocation a join credit k on k.id = a.credit_id
                      where a.allocated_on <= :day and k.received_on <= :day) both_sides
                    group by customer_id, currency having sum(amount) <> 0
                    """,
                    row -> "The open items of customer %d differ from the balance by %s."
                            .formatted(row.getLong("customer_id"), amount(row, "difference"))));

    private Invariants() {}

    private static String amount(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount.stripTrailingZeros().toPlainString() + " " + row.getString("currency");
    }
}
