package io.dunwell.offers.web;

import io.dunwell.offers.OfferState;
import java.util.List;

/** Which offers the list shows. */
public enum OfferView {
    TO_RELEASE("Orders to release", OfferState.FULFILLED),
    OPEN("Open", OfferState.PENDING),
    WAITING("Waiting for approval", OfferState.REQUESTED),
    FULFILLED("Fulfilled", OfferState.FULFILLED),
    LAPSED("Lapsed", OfferState.LAPSED),
    OTHER("Withdrawn or not approved", OfferState.WITHDRAWN, OfferState.REFUSED);

    private final String label;
    private final List<OfferState> states;

    OfferView(String label, OfferState... states) {
        this.label = label;
        this.states = List.of(states);
    }

    public String label() {
        return label;
    }

    List<OfferState> states() {
        return states;
    }

    /** What is still to come is read by its day, what is over by its age. */
    boolean isLive() {
        return this == OPEN || this == WAITING;
    }
}
