package io.dunwell.offers;

/**
 * The life of an offer: perhaps approved, pending until its day, then fulfilled or lapsed by what the books say.
 *
 * <p>A payment that was returned undoes a fulfilment, one that was received in time and recorded late a lapse.
 */
public enum OfferState {
    /** Beyond the limits of whoever makes it; somebody else approves. */
    REQUESTED("Waits for approval"),
    PENDING("Open"),
    FULFILLED("Fulfilled"),
    /** Not paid in time. */
    LAPSED("Lapsed"),
    /** Taken back by us, overtaken by something else, or nothing was left to pay. */
    WITHDRAWN("Withdrawn"),
    /** Its request was not approved. */
    REFUSED("Not approved");

    private final String label;

    OfferState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** No other offer on the account beside it. */
    public boolean isLive() {
        return this == REQUESTED || this == PENDING;
    }
}
