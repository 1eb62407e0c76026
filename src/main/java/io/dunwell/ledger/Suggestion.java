package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to split a receipt over open items.
 *
 * @param rest what pays nothing and stays as credit
 * @param remark what a person should know before they take it, null for nothing
 */
public record Suggestion(Way way, List<Part> parts, Money rest, @Nullable String remark) {

    public Suggestion {
        parts = List.copyOf(parts);
    }

    /**
     * @param discount what is taken off besides, because the payment came in time; zero for none
     * @param reason in a few words
     */
    public record Part(long chargeId, Money pays, Money discount, String reason) {}

    public Optional<Part> of(long chargeId) {
        return parts.stream().filter(part -> part.chargeId() == chargeId).findFirst();
    }

    boolean pays(Suggestion other) {
        return parts.size() == other.parts.size()
                && parts.stream().allMatch(part -> other.of(part.chargeId())
                        .filter(its -> its.pays().equals(part.pays()))
                        .isPresent());
    }
}
