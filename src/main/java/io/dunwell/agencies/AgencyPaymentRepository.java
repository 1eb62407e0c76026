package io.dunwell.agencies;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgencyPaymentRepository extends JpaRepository<AgencyPayment, Long> {

    Optional<AgencyPayment> findByStatementAndLineAndAgencyId(String statement, int line, long agencyId);

    List<AgencyPayment> findByPlacementIdOrderByCollectedOnDescIdDesc(long placementId);

    List<AgencyPayment> findByCreditIdIn(Collection<Long> creditIds);

    List<AgencyPayment> findTop200ByRemittedOnIsNullAndTakenBackOnIsNullOrderByCollectedOnAscIdAsc();
}
