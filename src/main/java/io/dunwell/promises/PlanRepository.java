package io.dunwell.promises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlanRepository extends JpaRepository<PaymentPlan, Long> {

    Optional<PaymentPlan> findByPlanKey(String key);

    @Query("select p from PaymentPlan p where p.customerId in :customers order by p.id")
    List<PaymentPlan> ofCustomers(Collection<Long> customers);

    @Query("select p from PaymentPlan p where p.state = io.dunwell.promises.PlanState.OFFERED and p.answerBy < :date")
    List<PaymentPlan> unanswered(LocalDate date);
}
