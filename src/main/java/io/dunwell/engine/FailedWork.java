package io.dunwell.engine;

import io.dunwell.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** Steps that failed three times and now wait for a person. */
@Component
public class FailedWork {

    private final RuntimeService runtime;
    private final ManagementService management;

    FailedWork(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /**
     * One piece of failed work.
     *
     * @param jobId what to try again
     * @param activityId where in the diagram
     * @param message what went wrong, as the step said it
     */
    public record Failed(String jobId, long caseId, String activityId, Instant since, String message) {}

    public long count() {
        return runtime.createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .count();
    }

    /** Oldest first. */
    public List<Failed> page(int offset, int size) {
        return runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .listPage(offset, size)
                .stream()
                .map(this::failed)
                .toList();
    }

    /**
     * Gives failed work one more try, at the next opportunity.
     *
     * @throws NotFound when it is no longer there
     */
    public void retry(String jobId) {
        if (management.createJobQuery().jobId(jobId).count() == 0) {
            throw NotFound.of("failed work", jobId);
        }
        management.setJobRetries(jobId, 1);
    }

    private Failed failed(Incident incident) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        var caseId = instance == null ? 0 : Long.parseLong(instance.getBusinessKey());
        return new Failed(
                incident.getConfiguration(),
                caseId,
                String.valueOf(incident.getFailedActivityId()),
                incident.getIncidentTimestamp().toInstant(),
                String.valueOf(incident.getIncidentMessage()));
    }
}
