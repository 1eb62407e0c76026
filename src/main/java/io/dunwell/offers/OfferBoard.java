package io.dunwell.offers;

import java.util.Collection;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Offers of all accounts, for the page that lists them. */
public interface OfferBoard extends Repository<Offer, Long> {

    /** The next day first. */
    @Query("select o from Offer o where o.state in :states order by o.payBy, o.id")
    Page<Offer> byDay(Collection<OfferState> states, Pageable page);

    /** The newest first. */
    @Query("select o from Offer o where o.state in :states order by o.id desc")
    Page<Offer> newest(Collection<OfferState> states, Pageable page);

    /** Those whose order waits to be released, the longest waiting first. */
    @Query("select o from Offer o where o.state = io.dunwell.offers.OfferState.FULFILLED "
            + "and o.kind = io.dunwell.offers.OfferKind.ORDER and o.releasedOn is null order by o.decidedOn, o.id")
    Page<Offer> toRelease(Pageable page);

    @Query("select count(o) from Offer o where o.state = io.dunwell.offers.OfferState.FULFILLED "
            + "and o.kind = io.dunwell.offers.OfferKind.ORDER and o.releasedOn is null")
    long countToRelease();
}
