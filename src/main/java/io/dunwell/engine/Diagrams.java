package io.dunwell.engine;

import io.dunwell.kernel.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Diagrams to look at, and where a case stands in them. */
@Component
public class Diagrams {

    private final RepositoryService repository;
    private final HistoryService history;

    Diagrams(RepositoryService repository, HistoryService history) {
        this.repository = repository;
        this.history = history;
    }

    /** A deployed diagram. */
    public record Diagram(String definitionId, String key, String name, int version) {}

    /** The newest version of every diagram, by name. */
    public List<Diagram> all() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .map(definition -> new Diagram(
                        definition.getId(), definition.getKey(), definition.getName(), definition.getVersion()))
                .toList();
    }

    /** The diagram's XML. */
    public String xml(String definitionId) {
        try (var model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NullValueException unknown) {
            throw NotFound.of("diagram", definitionId);
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
