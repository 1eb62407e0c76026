package io.dunwell.ledger;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every posting begins and ends with: one at a time for each customer, signed, and told to the others. */
@Component
class Clerk {

    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Clerk(CurrentUser user, CompanyClock clock, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.user = user;
        this.clock = clock;
        this.events = events;
        this.jdbc = jdbc;
    }

    Stamp stamp() {
        return new Stamp(user.login(), clock.instant());
    }

    /** Until the transaction ends nobody else allocates on an account of these customers: two would pay one charge. */
    void lock(Collection<AccountId> accounts) {
        var customers = new TreeSet<Long>();
        accounts.forEach(account -> customers.add(account.customerId()));
        if (!customers.isEmpty()) {
            jdbc.sql("select id from customer where id in (:ids) order by id for update")
                    .param("ids", customers)
                    .query(Long.class)
                    .list();
        }
    }

    void lock(AccountId account) {
        lock(Set.of(account));
    }

    void changed(Collection<AccountId> accounts, String because) {
        if (!accounts.isEmpty()) {
            events.publishEvent(new AccountChanged(Set.copyOf(accounts), because));
        }
    }
}
