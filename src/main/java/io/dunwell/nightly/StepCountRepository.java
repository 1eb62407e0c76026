package io.dunwell.nightly;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepCountRepository extends JpaRepository<StepCount, Long> {

    List<StepCount> findByRunIdInOrderById(Collection<Long> runs);
}
