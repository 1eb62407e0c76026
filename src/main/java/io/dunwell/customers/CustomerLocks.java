package io.dunwell.customers;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One row of each customer stands between those who change what may be said to them and those who are about to say
 * something: whoever changes waits for a sender who has begun, a sender passes over whom somebody is just changing.
 */
@Component
public class CustomerLocks {

    private final JdbcClient jdbc;

    CustomerLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds those of the customers whom nobody else holds, until the transaction ends; what is read about them
     * afterwards stays true until then. Never waits, so it cannot end in a deadlock.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> holdThoseFree(Collection<Long> ids) {
        return Set.copyOf(locked(ids, " skip locked"));
    }

    /** Waits until no sender has them in hand, and keeps senders away until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<Long> ids) {
        locked(ids, "");
    }

    /** Promises, disputes, plans, placements and bookings all tell of themselves before they commit. */
    @EventListener
    void changing(AccountChanged changed) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            locked(changed.accounts().stream().map(AccountId::customerId).collect(Collectors.toSet()), "");
        }
    }

    private List<Long> locked(Collection<Long> ids, String waiting) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id from customer where id in (%s) order by id for update%s"
                                .formatted(listed(ids), waiting))
                        .query(Long.class)
                        .list();
    }

    /** As numbers in the statement: H2 compares every row with one parameter after the other. */
    private static String listed(Collection<Long> ids) {
        return new TreeSet<>(ids).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
