package io.dunwell.engine;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** What diagrams filled in for their steps, read once for each version: definitions never change. */
@Component
class StepInputs {

    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    Map<String, String> of(String processDefinitionId, String activityId, Supplier<? extends BaseElement> element) {
        return known.computeIfAbsent(processDefinitionId + "#" + activityId, key -> read(element.get()));
    }

    private static Map<String, String> read(BaseElement element) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return Map.of();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaValue() != null)
                .collect(toUnmodifiableMap(
                        CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue, (one, other) -> other));
    }
}
