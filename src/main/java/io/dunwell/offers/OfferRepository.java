package io.dunwell.offers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfferRepository extends JpaRepository<Offer, Long> {

    Optional<Offer> findByOfferKey(String key);

    @Query("select o from Offer o where o.customerId in :customers order by o.id")
    List<Offer> ofCustomers(Collection<Long> customers);

    /** Those that ever went out and whose day is not before {@code since}, the oldest first. */
    @Query("select o from Offer o where o.customerId in :customers and o.payBy >= :since and o.state in ("
            + "io.dunwell.offers.OfferState.PENDING, io.dunwell.offers.OfferState.FULFILLED, "
            + "io.dunwell.offers.OfferState.LAPSED) order by o.id")
    List<Offer> toJudge(Collection<Long> customers, LocalDate since);

    @Query("select new io.dunwell.offers.OfferStanding(o.customerId, o.amount.currency, o.state, o.payBy) from Offer o "
            + "where o.customerId in :customers and o.state not in (io.dunwell.offers.OfferState.REQUESTED, "
            + "io.dunwell.offers.OfferState.REFUSED) order by o.id")
    List<OfferStanding> standings(Collection<Long> customers);

    @Query("select o from Offer o where o.state = io.dunwell.offers.OfferState.PENDING and o.payBy < :date")
    List<Offer> over(LocalDate date);
}
