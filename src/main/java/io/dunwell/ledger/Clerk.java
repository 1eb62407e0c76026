package io.dunwell.ledger;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import java.util.Collection;
import java.util.Set;
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
        if (!accounts.isEmpty()) {
            jdbc.sql(CustomerSet.in(
                            "select id from customer where id in (:customers) order by id for update", accounts))
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
