package io.dunwell.offers;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;

/**
 * The newest offer of an account that ever went out, in few words.
 *
 * @param payBy the last day on which the account rests for it
 */
public record OfferStanding(long customerId, String currency, OfferState state, LocalDate payBy) {

    public AccountId account() {
        return new AccountId(customerId, currency);
    }

    /** Whether the account rests at the end of {@code date}. */
    public boolean isOpen(LocalDate date) {
        return state == OfferState.PENDING && !payBy.isBefore(date);
    }
}
