package io.dunwell.engine;

import io.dunwell.kernel.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Diagrams to look at, and where a case stands in them. */
@Component
public class Diagrams {

    private final RepositoryService repository;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final DiagramReader reader;
    /** A deployed version never changes, and taking its drawing apart is most of the work of an account's page. */
    private final Map<String, List<DrawnStep>> told = new ConcurrentHashMap<>();

    Diagrams(RepositoryService repository, HistoryService history, RuntimeService runtime, DiagramReader reader) {
        this.repository = repository;
        this.history = history;
        this.runtime = runtime;
        this.reader = reader;
    }

    /**
     * A deployed diagram.
     *
     * @param description what its author says about it, null for nothing
     */
    public record Diagram(String definitionId, String key, String name, int version, @Nullable String description) {}

    /** The newest version of every diagram, by name. */
    public List<Diagram> all() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .map(Diagrams::diagram)
                .toList();
    }

    /** @throws NotFound when no such version is deployed */
    public Diagram get(String definitionId) {
        return diagram(Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .singleResult())
                .orElseThrow(() -> NotFound.of("diagram", definitionId)));
    }

    /** How many cases run in any version of the diagram. */
    public long running(String key) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(key).count();
    }

    /** How many cases run in this version. */
    public long runningIn(String definitionId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definitionId)
                .count();
    }

    /** The diagram in words, in the order in which it is drawn to be read. */
    public List<DrawnStep> steps(String definitionId) {
        return told.computeIfAbsent(
                get(definitionId).definitionId(), id -> reader.steps(repository.getBpmnModelInstance(id)));
    }

    /**
     * The diagram's XML.
     *
     * @throws NotFound when no such version is deployed
     */
    public String xml(String definitionId) {
        try (var model = repository.getProcessModel(get(definitionId).definitionId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The frame first, then the policy that treats the case now or treated it last; also after the case has ended. */
    public List<Whereabouts> of(long caseId) {
        var instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(caseId))
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
        var newest = new LinkedHashMap<String, HistoricProcessInstance>();
        instances.forEach(instance -> newest.put(instance.getProcessDefinitionKey(), instance));
        return newest.values().stream().map(this::whereabouts).toList();
    }

    private Whereabouts whereabouts(HistoricProcessInstance instance) {
        var definition = definition(instance);
        var visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        var current =
                ids(visits.stream().filter(visit -> visit.getEndTime() == null).toList());
        var done = new ArrayList<>(ids(visits.stream()
                .filter(visit -> visit.getEndTime() != null)
                .filter(visit -> !visit.isCanceled())
                .toList()));
        done.removeAll(current);
        return new Whereabouts(
                definition.getId(), definition.getName(), definition.getVersion(), current, List.copyOf(done));
    }

    private static Diagram diagram(ProcessDefinition definition) {
        return new Diagram(
                definition.getId(),
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                definition.getDescription());
    }

    private ProcessDefinition definition(HistoricProcessInstance instance) {
        return Objects.requireNonNull(repository.getProcessDefinition(instance.getProcessDefinitionId()));
    }

    private static List<String> ids(List<HistoricActivityInstance> visits) {
        return visits.stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }
}
