package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Money that comes in for what was written off: a charge of just that much is reinstated and paid by it, so that the
 * receivables end where they were and the recovery stands in the journal.
 */
@Component
class Recoveries {

    private static final Logger LOG = LoggerFactory.getLogger(Recoveries.class);

    /** What was agreed away in a settlement is not owed any more: money on it is the customer's. */
    private static final String RECOVERABLE =
            """
            select customer_id, currency, sum(amount) as amount, max(given_up_on) as given_up_on from (
              select k.customer_id, k.currency, k.amount, k.received_on as given_up_on from credit k
              left join write_off w on w.credit_id = coalesce(k.reverses, k.id)
              where k.customer_id in (:customers) and k.kind = 'WRITE_OFF' and coalesce(w.reason, '') <> 'SETTLEMENT'
              union all
              select customer_id, currency, amount, received_on from credit
              where customer_id in (:customers) and kind = 'UNRECOVERED'
              union all
              select customer_id, currency, -amount, issued_on from charge
              where customer_id in (:customers) and kind = 'REINSTATED') moved
            group by customer_id, currency having sum(amount) > 0
            """;

    private final JdbcClient jdbc;
    private final ChargeRows charges;
    private final CreditRows credits;
    private final AllocationRows allocations;
    private final OpenCharges open;
    private final Ids ids;

    Recoveries(
            JdbcClient jdbc,
            ChargeRows charges,
            CreditRows credits,
            AllocationRows allocations,
            OpenCharges open,
            Ids ids) {
        this.jdbc = jdbc;
        this.charges = charges;
        this.credits = credits;
        this.allocations = allocations;
        this.open = open;
        this.ids = ids;
    }

    /** Lets what payments have left pay what their accounts had given up; one query when nothing was. */
    void take(List<Spendable> left, Stamp stamp) {
        var payments = left.stream()
                .filter(one ->
                        one.credit().kind() == CreditKind.PAYMENT && one.left().isPositive())
                .toList();
        if (payments.isEmpty()) {
            return;
        }
        var recoverable =
                recoverable(payments.stream().map(one -> one.credit().account()).collect(Collectors.toSet()));
        for (var payment : payments) {
            var account = payment.credit().account();
            var givenUp = recoverable.get(account);
            if (givenUp != null && givenUp.amount().isPositive()) {
                var amount = payment.left().min(givenUp.amount());
                reinstate(payment, amount, givenUp.on(), stamp);
                recoverable.put(account, givenUp.less(amount));
            }
        }
    }

    /** What could still come in of what was given up, by account; accounts without are absent. */
    Map<AccountId, GivenUp> recoverable(Collection<AccountId> accounts) {
        var result = new HashMap<AccountId, GivenUp>();
        if (!accounts.isEmpty()) {
            jdbc.sql(CustomerSet.in(RECOVERABLE, accounts)).query(row -> {
                result.put(OpenCharges.account(row), GivenUp.read(row));
            });
        }
        return result;
    }

    private void reinstate(Spendable payment, Money amount, LocalDate givenUpOn, Stamp stamp) {
        var credit = payment.credit();
        var day = credit.receivedOn().isBefore(givenUpOn) ? givenUpOn : credit.receivedOn();
        var freed = payment.freedOn();
        var on = freed != null && day.isBefore(freed) ? freed : day;
        var id = ids.take("charge", 1);
        charges.insert(id, List.of(reinstated(credit, amount, on, id)), stamp);
        allocations.insert(
                List.of(new NewAllocation(
                        id, credit.id(), credit.customerId(), amount, on, AllocatedBy.RECOVERY, null, null)),
                stamp);
        LOG.info("recovered after write-off account={} credit={} amount=\"{}\"", credit.account(), credit.id(), amount);
    }

    private static NewCharge reinstated(Credit credit, Money amount, LocalDate on, long id) {
        var reference = credit.reference();
        return new NewCharge(
                credit.customerId(),
                ChargeKind.REINSTATED,
                reference.substring(0, Math.min(80, reference.length())),
                1,
                1,
                on,
                on,
                amount,
                null,
                null,
                BigDecimal.ZERO,
                null,
                Ledger.OWN,
                "recovery:" + credit.id() + ":" + id);
    }

    /** Frees what payments paid of reinstated charges, since the write-off itself is taken back. */
    void undo(AccountId account, LocalDate on, Stamp stamp) {
        var freed = new ArrayList<NewAllocation>();
        for (var chargeId : reinstated(account)) {
            allocations.standingOfCharge(chargeId).stream()
                    .filter(paid -> paid.rule() == AllocatedBy.RECOVERY)
                    .forEach(paid -> freed.add(NewAllocation.reversing(paid, paid.creditId(), on)));
        }
        allocations.insert(freed, stamp);
        giveUpAgain(account, on, stamp);
    }

    private List<Long> reinstated(AccountId account) {
        return jdbc.sql(
                        "select id from charge where customer_id = ? and currency = ? and kind = 'REINSTATED' order by id")
                .params(account.customerId(), account.currency())
                .query(Long.class)
                .list();
    }

    /** Gives up again what was reinstated and is not paid any more; harmless where nothing was. */
    void giveUpAgain(AccountId account, LocalDate on, Stamp stamp) {
        var unpaid = open.now(List.of(account)).getOrDefault(account, List.of()).stream()
                .filter(charge -> charge.item().kind() == ChargeKind.REINSTATED)
                .toList();
        for (var charge : unpaid) {
            var credit = unrecovered(charge, account, charge.payableFrom(on), stamp);
            credits.insert(List.of(credit));
            allocations.insert(
                    List.of(NewAllocation.of(
                            charge, credit, charge.open(), credit.receivedOn(), AllocatedBy.CANCELLATION)),
                    stamp);
        }
    }

    private Credit unrecovered(Payable charge, AccountId account, LocalDate on, Stamp stamp) {
        var id = ids.take("credit", 1);
        return new Credit(
                id,
                account.customerId(),
                CreditKind.UNRECOVERED,
                charge.item().reference(),
                on,
                charge.open(),
                null,
                null,
                null,
                null,
                Ledger.OWN,
                "unrecovered:" + charge.id() + ":" + id,
                stamp.by(),
                stamp.at());
    }

    /** @param on the last day on which something was given up; a recovery counts from then */
    record GivenUp(Money amount, LocalDate on) {

        static GivenUp read(ResultSet row) throws SQLException {
            return new GivenUp(SqlRow.money(row), Objects.requireNonNull(SqlRow.date(row, "given_up_on")));
        }

        GivenUp less(Money part) {
            return new GivenUp(amount.minus(part), on);
        }
    }
}
