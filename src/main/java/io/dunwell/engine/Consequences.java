package io.dunwell.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the diagrams do by themselves where a person is awaited and nobody acts. */
@Component
public class Consequences {

    private static final String TIMERS =
            """
            select instance.BUSINESS_KEY_, job.DUEDATE_, definition.ACT_ID_, definition.PROC_DEF_ID_
              from ACT_RU_EXECUTION instance
              join ACT_RU_JOB job on job.PROCESS_INSTANCE_ID_ = instance.ID_
              join ACT_RU_JOBDEF definition on definition.ID_ = job.JOB_DEF_ID_
             where instance.BUSINESS_KEY_ in (:keys) and job.RETRIES_ > 0
             order by job.DUEDATE_ desc
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    /** What follows a timer never changes in a deployed version. */
    private final Map<String, Optional<String>> following = new ConcurrentHashMap<>();

    Consequences(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /**
     * A step that is taken unless a person acts before.
     *
     * @param step its name in the diagram
     */
    public record Consequence(String step, Instant at) {}

    private record Timer(long caseId, Instant at, String activity, String definition) {}

    /** The next one of each case that awaits a person, with one query; cases without are absent. */
    public Map<Long, Consequence> of(Collection<Long> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        var next = new HashMap<Long, Consequence>();
        jdbc.sql(TIMERS)
                .param("keys", caseIds.stream().map(String::valueOf).toList())
                .query(Consequences::timer)
                .list()
                .forEach(timer ->
                        after(timer).ifPresent(step -> next.put(timer.caseId(), new Consequence(step, timer.at()))));
        return next;
    }

    private static Timer timer(ResultSet row, int number) throws SQLException {
        var due = row.getObject(2, LocalDateTime.class);
        return new Timer(
                Long.parseLong(row.getString(1)),
                due.atZone(ZoneId.systemDefault()).toInstant(),
                row.getString(3),
                row.getString(4));
    }

    private Optional<String> after(Timer timer) {
        return following.computeIfAbsent(
                timer.definition() + "/" + timer.activity(), key -> after(timer.definition(), timer.activity()));
    }

    private Optional<String> after(String definition, String activity) {
        var element = repository.getBpmnModelInstance(definition).getModelElementById(activity);
        return element instanceof BoundaryEvent boundary ? Optional.ofNullable(named(boundary)) : Optional.empty();
    }

    /** The first step with a name behind the timer; what is decided on the way is not known before. */
    private static @Nullable String named(BoundaryEvent boundary) {
        var waiting = new ArrayDeque<FlowNode>(boundary.getSucceedingNodes().list());
        var seen = new HashSet<FlowNode>();
        while (!waiting.isEmpty()) {
            var node = waiting.poll();
            if (!(node instanceof Gateway) && node.getName() != null) {
                return node.getName();
            }
            if (seen.add(node)) {
                waiting.addAll(node.getSucceedingNodes().list());
            }
        }
        return null;
    }
}
