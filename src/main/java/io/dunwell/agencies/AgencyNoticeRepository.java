package io.dunwell.agencies;

import io.dunwell.agencies.AgencyNotice.State;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgencyNoticeRepository extends JpaRepository<AgencyNotice, Long> {

    boolean existsByNoticeKey(String key);

    List<AgencyNotice> findByPlacementIdOrderByIdDesc(long placementId);

    List<AgencyNotice> findTop200ByStateInOrderById(Collection<State> states);

    long countByStateIn(Collection<State> states);
}
