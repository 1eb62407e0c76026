package io.dunwell.customers;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContactRepository extends JpaRepository<Contact, Long> {

    List<Contact> findByPhoneAndActiveTrueOrderById(String phone);

    List<Contact> findByEmailAndActiveTrueOrderById(String email);

    /** Also of those who are no longer talked to. */
    @Query("select c.id from Contact c where c.phone = :phone order by c.id")
    List<Long> idsByPhone(String phone);

    List<Contact> findByCustomerIdOrderByRoleAscIdAsc(long customerId);

    @Query("select c from Contact c where c.customerId in :customers and c.active = true order by c.id")
    List<Contact> activeOf(Collection<Long> customers);
}
