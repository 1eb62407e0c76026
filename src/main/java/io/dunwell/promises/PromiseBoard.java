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

    /** By promised date, the next first. */
    @Query("select p from Promise p where p.standing in :standings order by p.dueOn, p.id")
    Page<Promise> page(Collection<PromiseStanding> standings, Pageable page);

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
