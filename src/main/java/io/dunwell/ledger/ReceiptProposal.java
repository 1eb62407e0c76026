package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a receipt can pay, and how it might.
 *
 * @param recoverable what was written off and could still come in: what stays of a payment goes there first
 * @param items all open items, the oldest due first
 * @param suggestions the likeliest first; empty when nothing is open
 */
public record ReceiptProposal(Money amount, Money recoverable, List<OfferedItem> items, List<Suggestion> suggestions) {

    public ReceiptProposal {
        items = List.copyOf(items);
        suggestions = List.copyOf(suggestions);
    }

    public Optional<Suggestion> by(Way way) {
        return suggestions.stream().filter(one -> one.way() == way).findFirst();
    }
}
