package io.dunwell.customers;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that a customer's people said about texts and emails, as evidence; nothing is ever taken away from it. */
@Service
@Transactional(readOnly = true)
public class ConsentHistory {

    private final ConsentEvents events;

    ConsentHistory(ConsentEvents events) {
        this.events = events;
    }

    /** Oldest first. */
    public List<ConsentEntry> of(long customerId) {
        return events.of(customerId);
    }
}
