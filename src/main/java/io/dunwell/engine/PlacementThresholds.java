package io.dunwell.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads from the deployed policies when they think of the agency, so that lists and diagrams cannot differ. */
@Component
public class PlacementThresholds {

    /** The question of every policy that places accounts. */
    private static final String FORM = "approve-agency";

    private final RepositoryService repository;
    private final Map<String, PlacementThreshold> known = new ConcurrentHashMap<>();

    PlacementThresholds(RepositoryService repository) {
        this.repository = repository;
    }

    /** Of the policy's version in force; {@link PlacementThreshold#USUAL} where it asks nobody about an agency. */
    public PlacementThreshold of(String policyKey) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(policyKey)
                .latestVersion()
                .singleResult();
        return definition == null
                ? PlacementThreshold.USUAL
                : known.computeIfAbsent(
                        definition.getId(), id -> read(Objects.requireNonNull(repository.getBpmnModelInstance(id))));
    }

    static PlacementThreshold read(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getTarget() instanceof UserTask task && FORM.equals(task.getCamundaFormRef()))
                .flatMap(flow -> Optional.ofNullable(flow.getConditionExpression()).stream())
                .map(ConditionExpression::getTextContent)
                .filter(condition -> atLeast("daysOverdue", condition).isPresent())
                .map(condition -> new PlacementThreshold(
                        atLeast("daysOverdue", condition).orElseThrow(),
                        atLeast("daysSinceRightParty", condition).orElse(0)))
                .findFirst()
                .orElse(PlacementThreshold.USUAL);
    }

    private static OptionalInt atLeast(String variable, String condition) {
        var found = Pattern.compile("\\b" + variable + "\\s*>=\\s*(\\d+)").matcher(condition);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
