package io.dunwell.agencies;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgencyRepository extends JpaRepository<Agency, Long> {

    Optional<Agency> findFirstByActiveTrueOrderByUsualDescIdAsc();

    Optional<Agency> findByName(String name);

    List<Agency> findAllByOrderByActiveDescNameAsc();
}
