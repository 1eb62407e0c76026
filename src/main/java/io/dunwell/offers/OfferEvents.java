package io.dunwell.offers;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of offers. */
@Component
class OfferEvents extends History {

    OfferEvents(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        super(jdbc, user, clock, "offer_event", "offer_id", "customer_offer");
    }
}
