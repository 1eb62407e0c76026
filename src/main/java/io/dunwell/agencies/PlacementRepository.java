package io.dunwell.agencies;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlacementRepository extends JpaRepository<Placement, Long> {

    Optional<Placement> findByPlacementKey(String key);

    @Query("select p from Placement p where p.customerId = :customer and p.amount.currency = :currency "
            + "order by p.placedOn desc, p.id desc")
    List<Placement> of(long customer, String currency);

    @Query("select p from Placement p where p.customerId in :customers "
            + "and p.state = io.dunwell.agencies.PlacementState.ACTIVE")
    List<Placement> active(Collection<Long> customers);

    @Query("select p from Placement p where p.customerId in :customers")
    List<Placement> ofCustomers(Collection<Long> customers);

    /** Pairs of agency id and count. */
    @Query("select p.agencyId, count(p) from Placement p "
            + "where p.state = io.dunwell.agencies.PlacementState.ACTIVE group by p.agencyId")
    List<Object[]> activeByAgency();

    @Query("select p from Placement p where p.state = io.dunwell.agencies.PlacementState.ACTIVE "
            + "and p.acknowledgedOn is null order by p.placedOn, p.id")
    List<Placement> unacknowledged();

    @Query(
            "select p from Placement p where p.state = io.dunwell.agencies.PlacementState.ACTIVE order by p.placedOn, p.id")
    List<Placement> active();

    Page<Placement> findAllByOrderByPlacedOnDescIdDesc(Pageable page);
}
