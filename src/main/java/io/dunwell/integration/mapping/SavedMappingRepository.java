package io.dunwell.integration.mapping;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SavedMappingRepository extends JpaRepository<SavedMapping, Long> {

    Optional<SavedMapping> findByName(String name);

    List<SavedMapping> findAllByOrderByName();

    void deleteByName(String name);
}
