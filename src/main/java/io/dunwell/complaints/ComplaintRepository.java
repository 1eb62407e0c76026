package io.dunwell.complaints;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ComplaintRepository extends JpaRepository<Complaint, Long> {

    Optional<Complaint> findByComplaintKey(String key);

    /** What an open complaint wants kept quiet; {@code currency} is null for the customer as a whole. */
    record Quiet(long customerId, @Nullable String currency, LocalDate until) {}

    @Query(
            """
            select new io.dunwell.complaints.ComplaintRepository$Quiet(c.customerId, c.currency, max(c.quietUntil))
            from Complaint c
            where c.state = io.dunwell.complaints.ComplaintState.OPEN and c.quietUntil is not null
              and c.customerId in :customers
            group by c.customerId, c.currency
            """)
    List<Quiet> quiet(Collection<Long> customers);

    List<Complaint> findByCustomerIdAndStateOrderByAnswerDueOnAscIdAsc(long customerId, ComplaintState state);
}
