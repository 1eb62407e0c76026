package io.dunwell.agencies;

import java.time.LocalDate;
import java.util.List;

/** Files for the agency's package that other modules bring; each bean adds its own, in the order of {@code @Order}. */
public interface PlacementPapers {

    /** What is known as of the end of {@code asOf}; a file is brought also when it has no rows. */
    List<Paper> of(Placement placement, LocalDate asOf);
}
