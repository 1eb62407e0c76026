package io.dunwell.engine;

import io.dunwell.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
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
        return management.createJobQuery().noRetriesLeft().count();
    }

    /** Since when the oldest waits. */
    public Optional<Instant> oldest() {
        return runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(incident -> incident.getIncidentTimestamp().toInstant())
                .findFirst();
    }

    /** In a steady order. */
    public List<Failed> page(int offset, int size) {
        return management.createJobQuery().noRetriesLeft().orderByJobId().asc().listPage(offset, size).stream()
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

    private Failed failed(Job job) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        var caseId = instance == null ? 0 : Long.parseLong(instance.getBusinessKey());
        var incident = runtime.createIncidentQuery().configuration(job.getId()).singleResult();
        var since = incident == null ? job.getCreateTime() : incident.getIncidentTimestamp();
        return new Failed(
                job.getId(),
                caseId,
                String.valueOf(job.getFailedActivityId()),
                since.toInstant(),
                String.valueOf(job.getExceptionMessage()));
    }
}
