package io.dunwell.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an address stands for.
 *
 * @param reference the unguessable end of the address
 * @param purpose what it lets its holder do, e.g. {@code plan-agreement}
 * @param subject what it is about, in the words of the module that issued it
 */
public record SignedLink(
        String reference,
        String purpose,
        String subject,
        Instant validUntil,
        @Nullable Instant usedAt,
        @Nullable Instant withdrawnAt) {

    LinkState state(Instant now) {
        if (usedAt != null) {
            return LinkState.USED;
        }
        if (withdrawnAt != null) {
            return LinkState.WITHDRAWN;
        }
        return validUntil.isBefore(now) ? LinkState.EXPIRED : LinkState.OPEN;
    }
}
