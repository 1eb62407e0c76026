package io.dunwell.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface NightRunRepository extends JpaRepository<NightRun, Long> {

    List<NightRun> findByState(NightState state);

    boolean existsByState(NightState state);

    Optional<NightRun> findFirstByOrderByIdDesc();

    Page<NightRun> findAllByOrderByIdDesc(Pageable page);

    boolean existsByBusinessDateAndStateIn(LocalDate date, List<NightState> states);
}
