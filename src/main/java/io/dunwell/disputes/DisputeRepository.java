package io.dunwell.disputes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DisputeRepository extends JpaRepository<Dispute, Long> {

    @Query("select d from Dispute d where d.customerId = :customer and d.amount.currency = :currency "
            + "order by d.openedOn desc, d.id desc")
    List<Dispute> of(long customer, String currency);

    @Query("select distinct d from Dispute d left join fetch d.chargeIds where d.customerId in :customers "
            + "order by d.openedOn desc, d.id desc")
    List<Dispute> ofCustomers(Collection<Long> customers);

    @Query("select distinct d from Dispute d left join fetch d.chargeIds where d.customerId in :customers "
            + "and (d.state = io.dunwell.disputes.DisputeState.OPEN or d.replacementOn is not null) "
            + "order by d.answerDueOn, d.id")
    List<Dispute> holding(Collection<Long> customers);

    @Query("select d from Dispute d where d.heldUntil between :from and :to")
    List<Dispute> heldUntil(LocalDate from, LocalDate to);

    @Query("select c from Dispute d join d.chargeIds c where d.customerId in :customers "
            + "and d.state = io.dunwell.disputes.DisputeState.OPEN")
    Set<Long> contested(Collection<Long> customers);
}
