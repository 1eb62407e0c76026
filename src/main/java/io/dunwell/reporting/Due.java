package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.util.List;

/**
 * How many of something there are, and what they come to.
 *
 * @param amounts one for each currency in which there is something, the company's own first
 */
public record Due(long count, List<Money> amounts) {

    public Due {
        amounts = List.copyOf(amounts);
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
