package io.dunwell.disputes;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DisputeChanges extends JpaRepository<DisputeChange, Long> {

    List<DisputeChange> findByDisputeIdInOrderById(Collection<Long> disputes);
}
