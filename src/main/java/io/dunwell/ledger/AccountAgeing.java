package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The ageing of one account.
 *
 * @param oldest the earliest due (or issue) date among its open items
 */
public record AccountAgeing(AccountId account, Aged aged, long openItems, long overdueItems, LocalDate oldest) {

    /** By the bare amounts, whatever their currencies, as the queries do. */
    static final Comparator<AccountAgeing> MOST_OVERDUE_FIRST = Comparator.comparing(
                    (AccountAgeing row) -> row.aged.overdue().amount())
            .thenComparing(row -> row.aged.current().amount())
            .reversed()
            .thenComparing(AccountAgeing::account);

    AccountAgeing from(LocalDate oldestItem) {
        return new AccountAgeing(account, aged, openItems, overdueItems, oldestItem);
    }

    /** The bucket of its oldest item. */
    public Bucket worst(LocalDate asOf) {
        return Bucket.of(asOf.toEpochDay() - oldest.toEpochDay());
    }
}
