package io.dunwell.integration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImportRunRepository extends JpaRepository<ImportRun, Long> {

    Page<ImportRun> findAllByOrderByIdDesc(Pageable page);

    long countByState(ImportState state);

    List<ImportRun> findByState(ImportState state);

    Optional<ImportRun> findFirstByFileNameAndSha256AndStateInOrderByIdDesc(
            String fileName, String sha256, Collection<ImportState> states);
}
