package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** What must hold of every file in {@code processes/}. */
class ProcessFilesTest {

    private static final String MEANINGFUL = "[A-Z][A-Za-z]*(_[A-Z][A-Za-z]*|_To_[A-Z][A-Za-z]*)?";
    private static final String LEFT_OVER = "(Activity|Event|Gateway|Flow|StartEvent|EndEvent)_.*";

    @Test
    void everyFileIsUnderstoodByTheEngine() {
        var shipped = PolicyEngine.get().shipped();

        assertThat(shipped.getDeployedProcessDefinitions()).hasSameSizeAs(ShippedFiles.diagrams());
        assertThat(shipped.getDeployedDecisionDefinitions()).hasSameSizeAs(ShippedFiles.ending(".dmn"));
    }

    @Test
    void folderFileAndProcessHaveTheSameName() {
        assertThat(ShippedFiles.diagrams()).isNotEmpty().allSatisfy(diagram -> {
            assertThat(diagram.file().getFileName()).hasToString(diagram.key() + ".bpmn");
            assertThat(diagram.file().getParent().getFileName()).hasToString(diagram.key());
        });
    }

    @Test
    void historyIsKeptForFiveYears() {
        assertThat(ShippedFiles.diagrams())
                .isNotEmpty()
                .extracting(diagram -> diagram.process().getCamundaHistoryTimeToLiveString())
                .containsOnly("P1825D");
        assertThat(ShippedFiles.decisions())
                .isNotEmpty()
                .extracting(decision -> decision.getCamundaHistoryTimeToLiveString())
                .containsOnly("P1825D");
    }

    @Test
    void idsHaveMeaning() {
        assertThat(ShippedFiles.elements(FlowElement.class))
                .isNotEmpty()
                .extracting(FlowElement::getId)
                .allMatch(id -> id.matches(MEANINGFUL) && !id.matches(LEFT_OVER));
    }

    @Test
    void everythingThatHappensHasALabelAndEveryEndSaysWhatWasReached() {
        assertThat(ShippedFiles.elements(FlowNode.class)).isNotEmpty().allSatisfy(node -> assertThat(node.getName())
                .as("label of %s", node.getId())
                .isNotBlank());
        assertThat(ShippedFiles.elements(EndEvent.class)).isNotEmpty();
    }

    @Test
    void serviceTasksCallKnownSteps() {
        assertThat(ShippedFiles.elements(ServiceTask.class))
                .isNotEmpty()
                .extracting(ServiceTask::getCamundaDelegateExpression)
                .allMatch(step -> PolicyEngine.STEPS.stream().anyMatch(known -> step.equals("${" + known + "}")));
    }

    @Test
    void everyShippedStepIsUsed() {
        var used = ShippedFiles.elements(ServiceTask.class).stream()
                .map(ServiceTask::getCamundaDelegateExpression)
                .toList();

        assertThat(PolicyEngine.STEPS).allMatch(step -> used.contains("${" + step + "}"));
    }

    @Test
    void inputsOfStepsAreTextThatIsNeverEvaluated() {
        assertThat(ShippedFiles.elements(CamundaProperty.class))
                .isNotEmpty()
                .extracting(CamundaProperty::getCamundaValue)
                .allMatch(value -> value.matches("[a-z-]+|\\d+(\\.\\d+)?"));
    }

    @Test
    void diagramsRunNoCodeAndOpenNoScopeOfTheirOwn() {
        assertThat(ShippedFiles.ending(".bpmn")).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file))
                .doesNotContain("scriptTask", "camunda:script", "camunda:class", "camunda:expression", "connector")
                .doesNotContain("multiInstance", "asyncBefore", "asyncAfter", "errorEventDefinition"));
        assertThat(ShippedFiles.elements(SubProcess.class)).isEmpty();
    }

    @Test
    void everythingIsDrawn() {
        assertThat(ShippedFiles.elements(FlowElement.class)).isNotEmpty().allSatisfy(element -> assertThat(
                        isDrawn(element))
                .as("drawing of %s", element.getId())
                .isTrue());
    }

    private static boolean isDrawn(FlowElement element) {
        return element instanceof SequenceFlow flow
                ? flow.getDiagramElement() != null
                : ((FlowNode) element).getDiagramElement() != null;
    }
}
