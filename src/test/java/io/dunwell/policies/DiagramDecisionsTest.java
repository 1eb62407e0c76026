package io.dunwell.policies;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.policies.ShippedFiles.Diagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the shipped diagrams decide: at gateways only, by known facts, never without a way out. */
class DiagramDecisionsTest {

    @Test
    void gatewaysHaveADefaultAndEveryOtherWayItsCondition() {
        assertThat(ShippedFiles.elements(ExclusiveGateway.class)).isNotEmpty().allSatisfy(gateway -> assertThat(
                        gateway.getOutgoing())
                .as("ways out of %s", gateway.getId())
                .hasSizeGreaterThan(1)
                .contains(gateway.getDefault())
                .allMatch(flow -> flow.getConditionExpression() == null == flow.equals(gateway.getDefault())));
    }

    @Test
    void waysOutOfAGatewayAreItsAnswers() {
        assertThat(ShippedFiles.elements(ExclusiveGateway.class)).isNotEmpty().allSatisfy(gateway -> assertThat(
                        gateway.getOutgoing())
                .allMatch(flow -> flow.getId().startsWith(gateway.getId() + "_"))
                .extracting(SequenceFlow::getName)
                .as("answers of %s", gateway.getId())
                .doesNotContainNull()
                .doesNotHaveDuplicates());
    }

    @Test
    void onlyGatewaysDecide() {
        var others = ShippedFiles.elements(FlowNode.class).stream()
                .filter(node -> !(node instanceof ExclusiveGateway))
                .toList();

        assertThat(others).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getOutgoing()).as("ways out of %s", node.getId()).hasSizeLessThan(2);
            assertThat(node.getOutgoing()).allMatch(flow -> flow.getConditionExpression() == null);
        });
    }

    @Test
    void conditionsCompareKnownFacts() {
        var deciding = ShippedFiles.diagrams().stream()
                .filter(diagram -> !diagram.model()
                        .getModelElementsByType(ExclusiveGateway.class)
                        .isEmpty())
                .toList();

        assertThat(deciding).isNotEmpty().allSatisfy(diagram -> assertThat(
                        Comparison.in(diagram.model().getModelElementsByType(SequenceFlow.class)))
                .isNotEmpty()
                .allMatch(comparison -> comparison.isUnderstood(answersOfTables(diagram))));
    }

    @Test
    void answersOfPeopleDecideAtTheNextGatewayAndStandInTheForm() {
        var gateways = ShippedFiles.elements(ExclusiveGateway.class).stream()
                .filter(gateway -> !Comparison.outcomesAt(gateway).isEmpty())
                .toList();

        assertThat(gateways).isNotEmpty().allSatisfy(gateway -> assertThat(
                        gateway.getPreviousNodes().list())
                .as("before %s", gateway.getId())
                .isNotEmpty()
                .allSatisfy(
                        before -> assertThat(formOf(before).outcomes()).containsAll(Comparison.outcomesAt(gateway))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard-dunning", "key-account-care"})
    void policyThatTreatsCasesBeginsWithItsOwnTable(String policy) {
        var model = ShippedFiles.diagram(policy).model();
        var start = model.getModelElementsByType(StartEvent.class);

        assertThat(start).singleElement().satisfies(event -> assertThat(
                        ((BusinessRuleTask) event.getSucceedingNodes().singleResult()).getCamundaDecisionRef())
                .isEqualTo(policy + "-entry"));
    }

    @Test
    void tablesThatAreAskedTravelWithTheirDiagram() {
        assertThat(ShippedFiles.elements(BusinessRuleTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaMapDecisionResult()).isEqualTo("singleEntry");
            assertThat(ShippedFiles.decisions()).extracting(Decision::getId).contains(task.getCamundaDecisionRef());
        });
    }

    @Test
    void everyPolicyThatCanBeChosenIsShipped() throws IOException {
        var table = Files.readString(Path.of("processes/choose-policy/choose-policy.dmn"));
        var answers = table.lines().filter(line -> line.contains("-care") || line.contains("-dunning"));

        assertThat(answers).hasSize(2).allMatch(line -> ShippedFiles.diagrams().stream()
                .anyMatch(diagram -> line.contains('"' + diagram.key() + '"')));
    }

    private static Set<String> answersOfTables(Diagram diagram) {
        return diagram.model().getModelElementsByType(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaResultVariable)
                .collect(toSet());
    }

    private static ShippedForm formOf(FlowNode before) {
        assertThat(before).isInstanceOf(UserTask.class);
        return ShippedForm.byId(((UserTask) before).getCamundaFormRef());
    }
}
