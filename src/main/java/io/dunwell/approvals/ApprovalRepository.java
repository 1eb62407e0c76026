package io.dunwell.approvals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApprovalRepository extends JpaRepository<Approval, Long> {

    Optional<Approval> findByApprovalKey(String key);

    List<Approval> findByStateOrderByDecideByAscIdAsc(ApprovalState state);

    Page<Approval> findByStateNotOrderByDecidedOnDescIdDesc(ApprovalState state, Pageable page);

    long countByState(ApprovalState state);

    List<Approval> findByStateAndDecideByBefore(ApprovalState state, LocalDate date);

    @Query("select a from Approval a where a.customerId in :customers order by a.id desc")
    List<Approval> ofCustomers(Collection<Long> customers);
}
