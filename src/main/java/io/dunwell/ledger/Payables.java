package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The open charges of some accounts while credits are being spread over them. */
final class Payables {

    private final Map<AccountId, List<Payable>> open = new HashMap<>();

    Payables(Map<AccountId, List<Payable>> byAccount) {
        byAccount.forEach((account, charges) -> {
            var inOrder = new ArrayList<>(charges);
            inOrder.sort(Payable.IN_ORDER);
            open.put(account, inOrder);
        });
    }

    /** In {@link Payable#IN_ORDER}. */
    List<Payable> of(AccountId account) {
        return open.getOrDefault(account, List.of());
    }

    /** Takes what was spread off the open charges. */
    void settle(AccountId account, Spread spread) {
        if (!spread.shares().isEmpty()) {
            var charges = open.getOrDefault(account, new ArrayList<>());
            charges.replaceAll(charge -> charge.less(spread.taken(charge)));
            charges.removeIf(charge -> !charge.open().isPositive());
        }
    }
}
