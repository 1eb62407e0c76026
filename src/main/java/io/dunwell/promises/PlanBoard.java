package io.dunwell.promises;

import java.util.Collection;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Plans of all accounts, for the page that lists them. */
public interface PlanBoard extends Repository<PaymentPlan, Long> {

    /** The newest first. */
    @Query("select p from PaymentPlan p where p.state in :states order by p.id desc")
    Page<PaymentPlan> page(Collection<PlanState> states, Pageable page);

    /** Those with a missed instalment that can still be paid. */
    @Query("select p from PaymentPlan p where p.state = io.dunwell.promises.PlanState.ACTIVE and exists ("
            + "select i from Promise i where i.planId = p.id and i.cureUntil is not null "
            + "and i.standing = io.dunwell.promises.PromiseStanding.OPEN) order by p.id")
    Page<PaymentPlan> atRisk(Pageable page);

    @Query("select count(distinct i.planId) from Promise i where i.cureUntil is not null "
            + "and i.standing = io.dunwell.promises.PromiseStanding.OPEN")
    long countAtRisk();
}
