package io.dunwell.kernel;

import java.util.Collection;
import java.util.List;

/**
 * "Look at these accounts again": the one event that modules publish when they changed what the books say.
 *
 * <p>It carries no facts; whoever looks reads them. Listeners only write rows of their own, in the same transaction.
 *
 * @param because a few words for the log and the queue page, e.g. {@code payment posted}
 */
public record AccountChanged(Collection<AccountId> accounts, String because) {

    public static AccountChanged of(AccountId account, String because) {
        return new AccountChanged(List.of(account), because);
    }
}
