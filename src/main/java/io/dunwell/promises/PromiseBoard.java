package io.dunwell.promises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Promises of all accounts, for the page that lists them. Totals are told one for each currency, in its order. */
public interface PromiseBoard extends Repository<Promise, Long> {

    /**
     * By promised date, the next first.
     *
     * @param own promises of their own
     * @param parts instalments of plans
     */
    @Query("select p from Promise p where p.standing in :standings and p.dueOn between :from and :to "
            + "and (p.planId is null and :own = true or p.planId is not null and :parts = true) order by p.dueOn, p.id")
    Page<Promise> page(
            Collection<PromiseStanding> standings,
            LocalDate from,
            LocalDate to,
            boolean own,
            boolean parts,
            Pageable page);

    /**
     * Open ones whose day passed and that nobody has found missed: their grace is not over, or the night is still to
     * look. As {@link #page}.
     */
    @Query("select p from Promise p where p.standing = io.dunwell.promises.PromiseStanding.OPEN and p.dueOn < :today "
            + "and p.cureUntil is null "
            + "and (p.planId is null and :own = true or p.planId is not null and :parts = true) order by p.dueOn, p.id")
    Page<Promise> late(LocalDate today, boolean own, boolean parts, Pageable page);

    /** Those found broken or only partly kept on that day or later. As {@link #page}. */
    @Query("select p from Promise p where p.judgedOn >= :since "
            + "and p.standing in (io.dunwell.promises.PromiseStanding.BROKEN, "
            + "io.dunwell.promises.PromiseStanding.PARTLY_KEPT) "
            + "and (p.planId is null and :own = true or p.planId is not null and :parts = true) order by p.dueOn, p.id")
    Page<Promise> missedSince(LocalDate since, boolean own, boolean parts, Pageable page);

    @Query(
            "select new io.dunwell.promises.PromiseTotal(p.amount.currency, count(p), sum(p.amount.amount), sum(p.received)) "
                    + "from Promise p where p.standing = io.dunwell.promises.PromiseStanding.OPEN and p.dueOn <= :dueUpTo "
                    + "group by p.amount.currency order by p.amount.currency")
    List<PromiseTotal> open(LocalDate dueUpTo);

    @Query(
            "select new io.dunwell.promises.PromiseTotal(p.amount.currency, count(p), sum(p.amount.amount), sum(p.received)) "
                    + "from Promise p where p.standing = io.dunwell.promises.PromiseStanding.BROKEN and p.judgedOn >= :since "
                    + "group by p.amount.currency order by p.amount.currency")
    List<PromiseTotal> brokenSince(LocalDate since);
}
