package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The engine keeps neither facts nor personal data: what it asks for is read from the books each time. */
@DunwellTest
class EngineVariablesTest {

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Test
    void aRunningCaseKeepsNoVariableInTheEngine(@Autowired ApplicationContext application) {
        var journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-20");
        journey.answers("no-answer", "rightParty", "nobody");

        assertThat(runtime.createVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
    }
}
