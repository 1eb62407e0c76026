package io.dunwell.messaging.texts;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.OpenItem;
import io.dunwell.messaging.MessageDetails.Held;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each open item is disputed or promised.
 *
 * <p>What names its items takes them first; what is about the account as a whole takes what is left, oldest due first.
 */
final class HeldParts {

    private final Map<Long, Money> parts = new HashMap<>();

    /** @param items by due date */
    HeldParts(List<OpenItem> items, List<Held> held) {
        held.stream().filter(one -> !one.chargeIds().isEmpty()).forEach(one -> take(items, one));
        held.stream().filter(one -> one.chargeIds().isEmpty()).forEach(one -> take(items, one));
    }

    Money of(OpenItem item) {
        return parts.getOrDefault(item.chargeId(), Money.zero(item.open().currency()));
    }

    boolean coverWholly(OpenItem item) {
        return of(item).equals(item.open());
    }

    private void take(List<OpenItem> items, Held held) {
        var rest = held.amount();
        for (var item : items) {
            if (rest.isPositive()
                    && (held.chargeIds().isEmpty() || held.chargeIds().contains(item.chargeId()))) {
                var part = rest.min(item.open().minus(of(item)));
                parts.merge(item.chargeId(), part, Money::plus);
                rest = rest.minus(part);
            }
        }
    }
}
