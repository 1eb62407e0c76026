package io.dunwell.customers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Customers in bulk, by plain SQL. */
@Component
class CustomerRows {

    List<CustomerPosted> post(List<NewCustomer> batch, String recordedBy, Instant recordedAt) {
        throw new UnsupportedOperationException("follows");
    }

    Map<String, Long> ids(String source, Collection<String> numbers) {
        throw new UnsupportedOperationException("follows");
    }
}
