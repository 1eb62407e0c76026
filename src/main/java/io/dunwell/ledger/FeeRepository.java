package io.dunwell.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface FeeRepository extends JpaRepository<AnnouncedFee, Long> {

    Optional<AnnouncedFee> findByKey(String key);

    List<AnnouncedFee> findByCustomerIdAndAmountCurrencyOrderByIdDesc(long customerId, String currency);

    List<AnnouncedFee> findByStateAndCustomerIdInOrderByAppliesOnAscIdAsc(FeeState state, Collection<Long> customers);
}
