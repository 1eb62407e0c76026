package io.dunwell.promises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PromiseRepository extends JpaRepository<Promise, Long> {

    @Query("select p from Promise p where p.customerId = :customer and p.amount.currency = :currency "
            + "order by p.madeOn desc, p.id desc")
    List<Promise> of(long customer, String currency);

    @Query("select distinct p from Promise p left join fetch p.chargeIds where p.customerId in :customers "
            + "order by p.madeOn desc, p.id desc")
    List<Promise> ofCustomers(Collection<Long> customers);

    /** What a payment may still keep or a returned one undo, and what holds on to money that came for it. */
    @Query("select p from Promise p where p.customerId in :customers "
            + "and (p.standing <> io.dunwell.promises.PromiseStanding.WITHDRAWN or p.received > 0) "
            + "order by p.dueOn, p.id")
    List<Promise> toJudge(Collection<Long> customers);

    @Query("select distinct p from Promise p left join fetch p.chargeIds where p.customerId in :customers "
            + "and (p.standing = io.dunwell.promises.PromiseStanding.OPEN "
            + "or (p.standing = io.dunwell.promises.PromiseStanding.BROKEN and p.graceUntil >= :since)) "
            + "order by p.dueOn, p.id")
    List<Promise> forFigures(Collection<Long> customers, LocalDate since);

    @Query("select p from Promise p where p.standing = io.dunwell.promises.PromiseStanding.OPEN "
            + "and p.graceUntil < :date")
    List<Promise> fallenDue(LocalDate date);

    /** Of their own, open, due from one day to another. */
    @Query("select p from Promise p where p.planId is null "
            + "and p.standing = io.dunwell.promises.PromiseStanding.OPEN and p.madeOn < :madeBefore "
            + "and p.dueOn between :from and :to order by p.id")
    List<Promise> dueBetween(LocalDate from, LocalDate to, LocalDate madeBefore);

    /** Of their own, judged not to be kept, or not wholly, from one day to another. */
    @Query("select p from Promise p where p.planId is null "
            + "and p.standing in (io.dunwell.promises.PromiseStanding.BROKEN, "
            + "io.dunwell.promises.PromiseStanding.PARTLY_KEPT) "
            + "and p.judgedOn between :from and :to order by p.id")
    List<Promise> missedBetween(LocalDate from, LocalDate to);

    List<Promise> findByPlanIdOrderByInstalment(Long planId);

    List<Promise> findByPlanIdInOrderByInstalment(Collection<Long> planIds);

    /**
     * Open instalments due from {@code from} to {@code to} that were agreed before {@code madeBefore}; none of plans
     * with an earlier one unpaid, of which people are told otherwise.
     */
    @Query("select p from Promise p where p.standing = io.dunwell.promises.PromiseStanding.OPEN "
            + "and p.planId is not null and p.dueOn between :from and :to and p.madeOn < :madeBefore "
            + "and not exists (select e from Promise e where e.planId = p.planId and e.dueOn < :from "
            + "and e.standing = io.dunwell.promises.PromiseStanding.OPEN) order by p.id")
    List<Promise> instalmentsDue(LocalDate from, LocalDate to, LocalDate madeBefore);

    /** Open instalments that were missed and may still be cured. */
    @Query("select p from Promise p where p.standing = io.dunwell.promises.PromiseStanding.OPEN "
            + "and p.planId is not null and p.cureUntil >= :date order by p.cureUntil, p.id")
    List<Promise> curable(LocalDate date);
}
