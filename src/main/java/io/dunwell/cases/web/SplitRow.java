package io.dunwell.cases.web;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.OfferedItem;
import io.dunwell.ledger.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * An open item as a line of a split.
 *
 * @param typed what stands in its field
 * @param pays what that means, null where it means nothing
 * @param discount what is taken off besides, zero for none
 * @param reason why it was suggested, empty where a person decided
 */
record SplitRow(
        OfferedItem offered, boolean ticked, String typed, @Nullable Money pays, Money discount, String reason) {

    public OpenItem item() {
        return offered.item();
    }
}
