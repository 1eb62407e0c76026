package io.dunwell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.testing.DunwellTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever file reaches the engine, an expression in it reaches steps, waits and facts, and nothing else. */
@DunwellTest
class PolicyExpressionsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @AfterEach
    void removeWhatWasDeployed() {
        repository
                .createDeploymentQuery()
                .deploymentName("exploit")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.System')}",
                "${execution.processEngineServices.repositoryService}",
                "${execution.setVariable('a', 'b')}",
                "${sendMessage.getClass()}",
                "${wait.getClass()}",
                "${execution.class}",
            })
    void reachesNothingBeyondStepsWaitsAndFacts(String expression) {
        deploy(expression);

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("exploit", "1"))
                .hasStackTraceContaining("A diagram may use steps, waits and facts only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource}", "${cases}", "${environment.x}"})
    void doesNotKnowTheApplicationsBeans(String expression) {
        deploy(expression);

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("exploit", "1"))
                .hasStackTraceContaining("Cannot resolve identifier");
    }

    @Test
    void runsNoScript() {
        var model = Bpmn.createExecutableProcess("exploit")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .scriptTask()
                .scriptFormat("juel")
                .scriptText("${1 + 1}")
                .endEvent()
                .done();

        assertThatThrownBy(() -> {
                    repository
                            .createDeployment()
                            .name("exploit")
                            .addModelInstance("exploit.bpmn", model)
                            .deploy();
                    runtime.startProcessInstanceByKey("exploit", "1");
                })
                .hasStackTraceContaining("Scripts are not allowed in diagrams: use a step.");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("exploit")
                        .count())
                .isZero();
    }

    private void deploy(String expression) {
        var model = Bpmn.createExecutableProcess("exploit")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("attack")
                .camundaExpression(expression)
                .endEvent()
                .done();
        repository
                .createDeployment()
                .name("exploit")
                .addModelInstance("exploit.bpmn", model)
                .deploy();
    }
}
