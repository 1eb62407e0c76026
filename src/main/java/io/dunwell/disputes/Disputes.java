package io.dunwell.disputes;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Contested charges: held while we look, then credited or chased again. */
@Service
public class Disputes {

    /** @throws DisputeRefused when a charge is not the account's, is settled, or is contested already */
    public long open(NewDispute wanted) {
        throw new UnsupportedOperationException();
    }

    /**
     * The customer is right, wholly or in part: posts a credit note of {@code credited}, allocated to the contested
     * charges oldest first. Less than was held makes it a split; the rest is chased again.
     *
     * @throws DisputeRefused when it was answered before or {@code credited} is not between zero and what is open
     */
    public void uphold(long id, Money credited, LocalDate on, @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    /** The customer is not right: the charges are chased again. */
    public void reject(long id, LocalDate on, @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    public Dispute get(long id) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<Dispute> of(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Accounts without an open dispute are absent. */
    public Map<AccountId, DisputeFigures> figures(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** Accounts with an open dispute whose answer was due on {@code date} or before. */
    public Collection<AccountId> answerDue(LocalDate date) {
        throw new UnsupportedOperationException();
    }
}
