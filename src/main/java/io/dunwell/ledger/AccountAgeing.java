package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;

/**
 * The ageing of one account.
 *
 * @param oldest the earliest due (or issue) date among its open items
 */
public record AccountAgeing(AccountId account, Aged aged, long openItems, long overdueItems, LocalDate oldest) {

    AccountAgeing from(LocalDate oldestItem) {
        return new AccountAgeing(account, aged, openItems, overdueItems, oldestItem);
    }

    /** The bucket of its oldest item. */
    public Bucket worst(LocalDate asOf) {
        return Bucket.of(asOf.toEpochDay() - oldest.toEpochDay());
    }
}
