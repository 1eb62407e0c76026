package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.util.Collection;
import java.util.Set;

/** Told by other modules: charges that a payment does not pay unless the payer says so. */
public interface ContestedCharges {

    /** Ids of the contested charges of these accounts, in one query. */
    Set<Long> of(Collection<AccountId> accounts);
}
