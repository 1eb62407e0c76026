package io.dunwell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class EngineTest {

    @Autowired
    Diagrams diagrams;

    @Test
    void everyShippedDiagramIsDeployedWithItsName() {
        assertThat(diagrams.all())
                .extracting(Diagrams.Diagram::key)
                .contains("collection-case", "standard-dunning", "pre-due-reminder");
    }
}
