package io.dunwell.nightly;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepFailureRepository extends JpaRepository<StepFailure, Long> {

    List<StepFailure> findByRunIdOrderById(long run);
}
