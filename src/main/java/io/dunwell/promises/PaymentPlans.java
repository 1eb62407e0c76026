package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Work-out plans: offered, accepted with their instalments, kept or broken. */
@Service
public class PaymentPlans {

    /**
     * Offers to take the amount in parts; a repeat of the key returns the plan it made and changes nothing.
     *
     * @throws PromiseRejected when a plan is already offered or active on the account, or the amount is not owed
     */
    public long offer(String key, AccountId account, Money amount, LocalDate on, LocalDate answerBy) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes each instalment a promise. Open promises of the account are replaced by them.
     *
     * @throws PromiseRejected when the parts do not sum exactly to the plan's amount or their dates do not ascend
     */
    public void accept(long planId, List<Instalment> instalments, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public void decline(long planId, LocalDate on, @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    /** The offer was not answered in time. A plan that was answered meanwhile stays as it is. */
    public void lapse(long planId, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Ends an active plan and withdraws its open instalments. */
    public void breakOff(long planId, LocalDate on, @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    /** The plan whose instalments are being paid. */
    public Optional<PaymentPlan> active(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** The newest plan of the account, whatever became of it. */
    public Optional<PaymentPlan> latest(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** State of each account's newest plan; accounts that never had one are absent. */
    public Map<AccountId, PlanState> states(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** Accounts with an offer whose answer was due before {@code date}. */
    public Collection<AccountId> answerDue(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** The instalments of a plan in order. */
    public List<Promise> instalments(long planId) {
        throw new UnsupportedOperationException();
    }
}
