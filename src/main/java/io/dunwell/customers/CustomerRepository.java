package io.dunwell.customers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerRepository extends JpaRepository<Customer, Long> {

    Optional<Customer> findBySourceAndNumber(String source, String number);

    List<Customer> findBySourceAndNumberIn(String source, Collection<String> numbers);
}
