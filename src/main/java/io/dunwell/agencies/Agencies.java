package io.dunwell.agencies;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Outside agencies, and the accounts they work on. */
@Service
public class Agencies {

    /**
     * Gives the account to the default agency; a repeat of the key changes nothing.
     *
     * @param approvedBy login of the person who approved it
     * @return the placement, also on a repeat
     * @throws PlacementRejected when nobody approved it, nothing is owed, or it is with an agency already
     */
    public long place(
            String key, AccountId account, Money amount, LocalDate on, String approvedBy, @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    /** Takes the account back from the agency: we chase it again. */
    public void recall(long placementId, LocalDate on, @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    /** Those of the accounts that are with an agency now. */
    public Set<AccountId> placed(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    public Optional<Placement> activePlacement(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<Placement> of(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** What the agency needs, as a zip: itemised ledger and contacts as CSV, a summary as JSON. */
    public void writePackage(long placementId, LocalDate asOf, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
