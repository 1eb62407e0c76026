package io.dunwell.staff;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffMembers extends Repository<StaffMember, Long> {

    StaffMember save(StaffMember member);

    Optional<StaffMember> findById(long id);

    Optional<StaffMember> findByLogin(String login);

    /** Wrong passwords tried at the same moment are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from StaffMember m where m.login = :login")
    Optional<StaffMember> lockByLogin(String login);

    List<StaffMember> findAllByOrderByActiveDescNameAsc();

    @Query(
            "select m.login from StaffMember m where m.substitute = :login and m.awayFrom <= :day and m.awayUntil >= :day")
    Set<String> coveredBy(String login, LocalDate day);

    long countByRoleAndActive(Role role, boolean active);

    long count();
}
