package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The engine keeps neither facts nor personal data: only where a policy began. */
@DunwellTest
class EngineVariablesTest {

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Test
    void runningCaseKeepsNoVariableButWhereItsPolicyBegan(@Autowired ApplicationContext application) {
        var journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-20");
        journey.answers("no-answer", "rightParty", "nobody");

        assertThat(runtime.createVariableInstanceQuery().list()).isNotEmpty().allSatisfy(variable -> {
            assertThat(variable.getName()).isEqualTo("beginAt");
            assertThat(variable.getTypeName()).isNotEqualTo("serializable");
        });
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
    }
}
