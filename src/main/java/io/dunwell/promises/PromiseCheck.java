package io.dunwell.promises;

import io.dunwell.approvals.Authority;
import io.dunwell.approvals.Limit;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.OpenItem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/** Whether an account can carry one more promise: pure, given what it owes and what is promised already. */
final class PromiseCheck {

    private final AccountFigures owed;
    private final List<Promise> open;

    PromiseCheck(AccountFigures owed, List<Promise> open) {
        this.owed = owed;
        this.open = open;
    }

    /** @throws PromiseRejected when the account cannot carry it */
    void check(NewPromise wanted, Authority authority) {
        if (open.stream().anyMatch(promise -> promise.planId() != null)) {
            throw new PromiseRejected(
                    "A payment plan is agreed on this account: end the plan before taking a promise.");
        }
        if (authority.exceeds(Limit.PROMISES_OPEN, BigDecimal.valueOf(open.size() + 1L))) {
            throw new PromiseRejected(
                    "There are already %d open promises on this account: withdraw one first.".formatted(open.size()));
        }
        if (!wanted.chargeIds().isEmpty()) {
            checkCharges(wanted);
        }
        var promisable = owed.balance().minus(promised());
        if (wanted.amount().compareTo(promisable) > 0) {
            throw new PromiseRejected("%s is more than the %s that is owed and not promised yet: enter at most that."
                    .formatted(wanted.amount(), promisable.max(zero())));
        }
    }

    private void checkCharges(NewPromise wanted) {
        var items = owed.openItems().stream()
                .filter(item -> wanted.chargeIds().contains(item.chargeId()))
                .toList();
        if (items.size() < new HashSet<>(wanted.chargeIds()).size()) {
            throw new PromiseRejected(
                    "A chosen bill is settled or belongs to another account: choose from the open ones.");
        }
        for (var item : items) {
            if (open.stream().anyMatch(promise -> promise.chargeIds().contains(item.chargeId()))) {
                throw new PromiseRejected(
                        "%s is promised already: withdraw that promise first.".formatted(item.reference()));
            }
        }
        var due = items.stream().map(OpenItem::open).reduce(zero(), Money::plus);
        if (wanted.amount().compareTo(due) > 0) {
            throw new PromiseRejected(
                    "%s is more than the %s that the chosen bills leave open: enter at most that or choose more bills."
                            .formatted(wanted.amount(), due));
        }
    }

    private Money promised() {
        return open.stream().map(Promise::outstanding).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(owed.account().currency());
    }
}
