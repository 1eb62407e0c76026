package io.dunwell.engine;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All steps by name: those that are classes, and those that the engine carries out itself. */
@Component
public class StepCatalog {

    private final Map<String, StepDefinition> definitions;

    StepCatalog(List<PolicyStep> steps) {
        this.definitions = Stream.concat(steps.stream().map(PolicyStep::definition), BuiltInSteps.ALL.stream())
                .collect(toMap(StepDefinition::name, identity()));
    }

    public Optional<StepDefinition> find(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    public Collection<StepDefinition> all() {
        return definitions.values();
    }
}
