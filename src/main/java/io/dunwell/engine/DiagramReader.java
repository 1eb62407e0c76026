package io.dunwell.engine;

import io.dunwell.engine.DrawnStep.Input;
import io.dunwell.engine.DrawnStep.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Tells a diagram in words, in the order in which it is drawn to be read. */
@Component
class DiagramReader {

    private final StepCatalog catalog;

    DiagramReader(StepCatalog catalog) {
        this.catalog = catalog;
    }

    List<DrawnStep> steps(BpmnModelInstance model) {
        var steps = new LinkedHashMap<FlowNode, DrawnStep>();
        model.getModelElementsByType(FlowNode.class)
                .forEach(node -> kind(node).ifPresent(kind -> steps.put(node, step(node, kind))));
        var rows = DrawnRows.of(steps.entrySet().stream()
                .filter(entry -> entry.getValue().stage() != null)
                .map(Map.Entry::getKey)
                .toList());
        return steps.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(rows.inReadingOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Optional<Kind> kind(FlowNode node) {
        if (node instanceof UserTask) {
            return Optional.of(Kind.PERSON);
        }
        if (node instanceof ServiceTask) {
            return Optional.of(Kind.AUTOMATIC);
        }
        if (node instanceof BusinessRuleTask) {
            return Optional.of(Kind.DECISION);
        }
        if (node instanceof CallActivity) {
            return Optional.of(Kind.TREATMENT);
        }
        if (node instanceof IntermediateCatchEvent) {
            return Optional.of(Kind.WAIT);
        }
        return node instanceof EndEvent ? Optional.of(Kind.END) : Optional.empty();
    }

    private DrawnStep step(FlowNode node, Kind kind) {
        var properties = properties(node);
        var stage = properties.stream()
                .filter(property -> property.getCamundaName().equals(StepDefinition.STAGE))
                .map(property -> Integer.valueOf(property.getCamundaValue()))
                .findFirst()
                .orElse(null);
        var inputs = properties.stream()
                .filter(property -> !property.getCamundaName().equals(StepDefinition.STAGE))
                .map(property -> new Input(label(node, property.getCamundaName()), property.getCamundaValue()))
                .toList();
        return new DrawnStep(node.getId(), words(node), kind, stage, inputs);
    }

    private static List<CamundaProperty> properties(FlowNode node) {
        if (!(node instanceof Activity) || node.getExtensionElements() == null) {
            return List.of();
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .toList();
    }

    /** The label that the step's definition gives the input, else its name taken apart. */
    private String label(FlowNode node, String input) {
        return definitionOf(node).stream()
                .flatMap(definition -> definition.inputs().stream())
                .filter(known -> known.name().equals(input))
                .map(StepInput::label)
                .findFirst()
                .orElseGet(() -> spelled(input));
    }

    private Optional<StepDefinition> definitionOf(FlowNode node) {
        var expression = node instanceof ServiceTask task ? task.getCamundaDelegateExpression() : null;
        return Stream.ofNullable(expression)
                .map(text -> text.replaceAll("[${}]", ""))
                .flatMap(name -> catalog.find(name).stream())
                .findFirst();
    }

    private static String spelled(String camelCase) {
        var words = camelCase.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String words(FlowNode node) {
        var name = node.getName();
        return name == null ? spelled(node.getId()) : name.replaceAll("\\s+", " ");
    }
}
