package io.dunwell.offers;

import java.time.LocalDate;

/** What the books make of an offer at the end of a day. */
final class OfferVerdict {

    private OfferVerdict() {}

    /**
     * The state that follows; what was judged before may be judged again.
     *
     * <p>Who paid in time keeps what they were offered, whenever it was recorded; who paid late gets nothing.
     */
    static OfferState of(Offer offer, Takings takings, LocalDate date) {
        if (takings.isEnough(offer.toPay())) {
            return OfferState.FULFILLED;
        }
        if (offer.state() == OfferState.PENDING && takings.leavesNothing(offer.toPay())) {
            return OfferState.WITHDRAWN;
        }
        return offer.state() == OfferState.LAPSED || date.isAfter(offer.payBy())
                ? OfferState.LAPSED
                : OfferState.PENDING;
    }
}
