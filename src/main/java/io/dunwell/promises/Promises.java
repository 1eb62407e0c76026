package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Promises to pay: taken, judged by what came in, withdrawn. */
@Service
public class Promises {

    /**
     * Records a promise.
     *
     * @throws PromiseRejected when it is later or larger than promises may be, or too many are open
     */
    public long make(NewPromise wanted) {
        throw new UnsupportedOperationException();
    }

    /** @throws PromiseRejected when it is not open any more */
    public void withdraw(long id, LocalDate on, @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    /**
     * Compares what was promised on the accounts with what came in up to {@code date}, oldest promise first. Judging
     * again gives the same; a returned payment undoes what it had kept.
     *
     * @return the accounts on which a standing changed; the caller asks for their review
     */
    public List<AccountId> judge(Collection<AccountId> accounts, LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** Accounts with an open promise or instalment whose grace was over before {@code date}. */
    public Collection<AccountId> fallenDue(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** Accounts on which nothing was ever promised are absent. */
    public Map<AccountId, PromiseFigures> figures(Collection<AccountId> accounts, LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** Newest first, instalments among them. */
    public List<Promise> of(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** The last day on which a payment still keeps a promise due on {@code dueOn}. */
    public LocalDate graceUntil(LocalDate dueOn) {
        throw new UnsupportedOperationException();
    }
}
