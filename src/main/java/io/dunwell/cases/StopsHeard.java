package io.dunwell.cases;

import io.dunwell.customers.StopChanged;
import io.dunwell.kernel.AccountChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets every open case of a customer hear that nobody may chase them any more, or somebody may again: all their
 * accounts, not only the one on whose page it was said.
 */
@Component
class StopsHeard {

    private final CaseRows rows;
    private final ApplicationEventPublisher events;

    StopsHeard(CaseRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void heard(StopChanged changed) {
        var accounts = rows.ofCustomer(changed.customerId()).stream()
                .filter(CollectionCase::isOpen)
                .map(CollectionCase::account)
                .toList();
        if (!accounts.isEmpty()) {
            events.publishEvent(new AccountChanged(accounts, "stop"));
        }
    }
}
