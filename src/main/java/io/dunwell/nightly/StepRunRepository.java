package io.dunwell.nightly;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepRunRepository extends JpaRepository<StepRun, Long> {

    List<StepRun> findByRunIdInOrderByRunIdAscPositionAsc(Collection<Long> runs);
}
