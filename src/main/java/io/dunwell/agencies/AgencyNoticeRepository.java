package io.dunwell.agencies;

import io.dunwell.agencies.AgencyNotice.State;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgencyNoticeRepository extends JpaRepository<AgencyNotice, Long> {

    boolean existsByNoticeKey(String key);

    List<AgencyNotice> findByPlacementIdOrderByIdDesc(long placementId);

    List<AgencyNotice> findTop200ByStateInOrderById(Collection<State> states);

    /** Ids of those that a mail can tell and none tried to; the oldest first. */
    @Query("select n.id from AgencyNotice n, Placement p, Agency a where p.id = n.placementId and a.id = p.agencyId "
            + "and n.state = io.dunwell.agencies.AgencyNotice.State.WAITING and n.remark is null "
            + "and a.email is not null order by n.id")
    List<Long> toMail(Limit most);

    long countByStateIn(Collection<State> states);
}
