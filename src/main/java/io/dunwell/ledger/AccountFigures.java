package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an account owes as of a date.
 *
 * @param openItems by due date, then reference and part
 * @param unapplied credit that pays nothing yet, zero or more
 */
public record AccountFigures(AccountId account, List<OpenItem> openItems, Money unapplied) {

    public AccountFigures {
        openItems = List.copyOf(openItems);
    }

    /** Of an account that has no rows at all. */
    public static AccountFigures none(AccountId account) {
        return new AccountFigures(account, List.of(), Money.zero(account.currency()));
    }

    public Money open() {
        return openItems.stream().map(OpenItem::open).reduce(zero(), Money::plus);
    }

    /** Open items due before {@code date}; unapplied credit is not taken off. */
    public Money overdue(LocalDate date) {
        return openItems.stream()
                .filter(item -> item.isOverdue(date))
                .map(OpenItem::open)
                .reduce(zero(), Money::plus);
    }

    /** All open items less unapplied credit; negative when we owe the customer. */
    public Money balance() {
        return open().minus(unapplied);
    }

    /** The item that has been due the longest, empty when none was due before {@code date}. */
    public Optional<OpenItem> oldestOverdue(LocalDate date) {
        return openItems.stream().filter(item -> item.isOverdue(date)).findFirst();
    }

    private Money zero() {
        return Money.zero(account.currency());
    }
}
