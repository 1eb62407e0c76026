package io.dunwell.disputes;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.OpenItem;
import java.util.List;
import java.util.Set;

/** Whether charges can be contested as asked: pure, given what is open and what is contested already. */
final class DisputeCheck {

    private final List<OpenItem> open;
    private final Set<Long> contested;

    DisputeCheck(List<OpenItem> open, Set<Long> contested) {
        this.open = open;
        this.contested = contested;
    }

    /** @throws DisputeRefused when they cannot */
    void check(NewDispute wanted) {
        if (wanted.chargeIds().isEmpty()) {
            throw new DisputeRefused("A dispute is about a bill: choose at least one.");
        }
        if (wanted.answerDueOn().isBefore(wanted.openedOn())) {
            throw new DisputeRefused(
                    "The answer cannot be due on %s, before the dispute is opened on %s: choose a later day."
                            .formatted(wanted.answerDueOn(), wanted.openedOn()));
        }
        var items = open.stream()
                .filter(item -> wanted.chargeIds().contains(item.chargeId()))
                .toList();
        if (items.size() < wanted.chargeIds().size()) {
            throw new DisputeRefused(
                    "A chosen bill is settled or belongs to another account: choose from the open ones.");
        }
        for (var item : items) {
            if (contested.contains(item.chargeId())) {
                throw new DisputeRefused(
                        "%s is contested already: answer that dispute first.".formatted(item.reference()));
            }
        }
        checkAmount(wanted, items);
    }

    private static void checkAmount(NewDispute wanted, List<OpenItem> items) {
        var held = wanted.amountHeld();
        var most = items.stream()
                .map(OpenItem::open)
                .reduce(Money.zero(wanted.account().currency()), Money::plus);
        if (!held.isPositive() || held.compareTo(most) > 0) {
            throw new DisputeRefused(
                    "%s cannot be held where the chosen bills leave %s open: enter an amount up to that."
                            .formatted(held, most));
        }
    }
}
