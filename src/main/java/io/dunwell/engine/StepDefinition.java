package io.dunwell.engine;

import io.dunwell.kernel.Rejection;
import java.util.List;

/**
 * What the palette, the rulebook and the documentation know about a step.
 *
 * @param name as diagrams call it: {@code sendMessage} is called by {@code ${sendMessage}}
 * @param element the kind of element it is drawn as
 * @param refusals rejections that the diagram may catch as error events of the class's name
 */
public record StepDefinition(
        String name, String label, Element element, List<StepInput> inputs, List<Class<? extends Rejection>> refusals) {

    /** How a step is drawn. */
    public enum Element {
        SERVICE_TASK,
        USER_TASK,
        TIMER
    }

    /** The integer property that says which stage of the policy has been carried out when the step has run. */
    public static final String STAGE = "stage";

    public static StepDefinition step(String name, String label) {
        return new StepDefinition(name, label, Element.SERVICE_TASK, List.of(), List.of());
    }

    public StepDefinition drawnAs(Element kind) {
        return new StepDefinition(name, label, kind, inputs, refusals);
    }

    public StepDefinition taking(StepInput... wanted) {
        return new StepDefinition(name, label, element, List.of(wanted), refusals);
    }

    @SafeVarargs
    public final StepDefinition refusing(Class<? extends Rejection>... kinds) {
        return new StepDefinition(name, label, element, inputs, List.of(kinds));
    }
}
