package io.dunwell.disputes;

import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.ContestedCharges;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the ledger which charges a payment must not pay by itself. */
@Component
class ContestedByDisputes implements ContestedCharges {

    private final DisputeRepository disputes;

    ContestedByDisputes(DisputeRepository disputes) {
        this.disputes = disputes;
    }

    @Override
    public Set<Long> of(Collection<AccountId> accounts) {
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        return customers.isEmpty() ? Set.of() : disputes.contested(customers);
    }
}
