package io.dunwell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

class PlacementThresholdsTest {

    private static final Path SHIPPED = Path.of("processes/policies/standard-dunning/standard-dunning.bpmn");

    @Test
    void theShippedPolicyAsksAfterNinetyDaysAndThirtyOfSilence() throws IOException {
        assertThat(read(Files.readString(SHIPPED))).isEqualTo(new PlacementThreshold(90, 30));
    }

    @Test
    void anotherNumberInTheDiagramIsAnotherThreshold() throws IOException {
        var earlier = Files.readString(SHIPPED)
                .replace(
                        "daysOverdue &gt;= 90 and daysSinceRightParty &gt;= 30",
                        "daysOverdue &gt;= 75 and daysSinceRightParty &gt;= 21");

        assertThat(read(earlier)).isEqualTo(new PlacementThreshold(75, 21));
    }

    @Test
    void whereNobodyIsAskedTheUsualRuleShows() throws IOException {
        var without = Files.readString(SHIPPED).replace("formRef=\"approve-agency\"", "formRef=\"owner-decision\"");

        assertThat(read(without)).isEqualTo(PlacementThreshold.USUAL);
    }

    private static PlacementThreshold read(String diagram) {
        return PlacementThresholds.read(
                Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8))));
    }
}
