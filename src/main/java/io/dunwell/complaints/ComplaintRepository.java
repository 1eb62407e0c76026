package io.dunwell.complaints;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComplaintRepository extends JpaRepository<Complaint, Long> {

    Optional<Complaint> findByComplaintKey(String key);

    List<Complaint> findByCustomerIdAndStateOrderByAnswerDueOnAscIdAsc(long customerId, ComplaintState state);
}
