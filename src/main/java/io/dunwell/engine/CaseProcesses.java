package io.dunwell.engine;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The running cases: start one, make it look at the books again, complete a person's task. */
@Component
public class CaseProcesses {

    /** Key of the frame process that every case runs in. */
    public static final String FRAME = "collection-case";

    static final String BOOKS_CHANGED = "BooksChanged";

    private static final Logger LOG = LoggerFactory.getLogger(CaseProcesses.class);

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final ManagementService management;
    private final BusinessCalendar calendar;
    private final CaseHooks hooks;

    CaseProcesses(
            ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            ManagementService management,
            BusinessCalendar calendar,
            CaseHooks hooks) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.management = management;
        this.calendar = calendar;
        this.hooks = hooks;
    }

    /**
     * Starts the frame of each case, which acts at once on what the books say; all in one engine command and one flush,
     * in the caller's transaction.
     *
     * @return process instance id by case
     */
    public Map<Long, String> start(Collection<Long> caseIds) {
        hooks.facts().expect(caseIds);
        Map<Long, String> instances = new LinkedHashMap<>();
        begin(FRAME, caseIds, instances::put);
        return instances;
    }

    /**
     * Starts a small policy that no case waits for, such as the reminder before the due date.
     *
     * @return process instance id by occasion
     */
    public Map<Long, String> startPolicy(String policyKey, Collection<Long> occasions) {
        hooks.facts().expect(occasions);
        Map<Long, String> instances = new LinkedHashMap<>();
        begin(policyKey, occasions, instances::put);
        return instances;
    }

    /** The newest version of the diagram is looked up once for all of them. */
    private void begin(String diagram, Collection<Long> caseIds, BiConsumer<Long, String> begun) {
        together(() -> {
            var newest = engine.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(diagram);
            for (var caseId : caseIds) {
                var instance = runtime.startProcessInstanceById(newest.getId(), Long.toString(caseId));
                begun.accept(caseId, instance.getId());
            }
        });
    }

    /**
     * Makes running cases ask again what the books say. A case that is gone or about to end does not hear it, which is
     * logged and harmless: the facts are still there for the next look.
     *
     * @param instances process instance id by case
     */
    public void booksChanged(Map<Long, String> instances) {
        hooks.facts().expect(instances.keySet());
        together(() -> instances.forEach(this::booksChanged));
    }

    /**
     * Moves every wait of a case's treatment that would end before {@code date} to its beginning; the frame's own waits
     * stay.
     *
     * @return whether there was one
     */
    public boolean delayTreatment(String instance, LocalDate date) {
        var beginning = Date.from(calendar.beginningOf(date));
        var waits =
                management
                        .createJobQuery()
                        .rootProcessInstanceId(instance)
                        .timers()
                        .duedateLowerThan(beginning)
                        .list()
                        .stream()
                        .filter(job -> !job.getProcessInstanceId().equals(instance))
                        .toList();
        waits.forEach(job -> management.setJobDuedate(job.getId(), beginning));
        return !waits.isEmpty();
    }

    /**
     * Moves every wait of a case's treatment by so many business days, on or back, but to tomorrow at the earliest; the
     * frame's own waits stay.
     *
     * @return when the first of them ends then; empty when the treatment waits for nothing
     */
    public Optional<LocalDate> shiftTreatment(String instance, int businessDays) {
        var tomorrow = calendar.plusBusinessDays(calendar.today(), 1);
        var ends = new TreeSet<LocalDate>();
        for (var job : treatmentWaits(instance)) {
            var due = calendar.dateOf(job.getDuedate().toInstant());
            var moved = businessDays < 0
                    ? calendar.minusBusinessDays(due, -businessDays)
                    : calendar.plusBusinessDays(due, businessDays);
            var end = moved.isBefore(tomorrow) ? tomorrow : moved;
            management.setJobDuedate(job.getId(), Date.from(calendar.beginningOf(end)));
            ends.add(end);
        }
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends.first());
    }

    /** The treatment that a case waits in now, as against one before or after it; empty when it waits in none. */
    public Optional<String> treatment(String instance) {
        return treatmentWaits(instance).stream().map(Job::getProcessInstanceId).findFirst();
    }

    private List<Job> treatmentWaits(String instance) {
        return management.createJobQuery().rootProcessInstanceId(instance).timers().list().stream()
                .filter(job -> !job.getProcessInstanceId().equals(instance))
                .toList();
    }

    private void booksChanged(long caseId, String instance) {
        try {
            runtime.createMessageCorrelation(BOOKS_CHANGED)
                    .processInstanceId(instance)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            LOG.warn("case did not hear that the books changed case={}", caseId);
        }
    }

    /**
     * Completes a person's task; {@code outcome} decides the next gateway and is not kept.
     *
     * @throws NotFound when the task is already closed
     * @throws CaseMoved when the case went on at the same moment
     */
    public void complete(String taskId, String outcome) {
        var task = task(taskId);
        hooks.facts().expect(List.of(caseOf(task)));
        VariableMap answer = Variables.createVariables()
                .putValueTyped(CaseVariables.outcome.name(), Variables.stringValue(outcome, true));
        try {
            tasks.complete(taskId, answer);
        } catch (OptimisticLockingException movedMeanwhile) {
            throw new CaseMoved();
        }
    }

    /** The case a task belongs to, by our id. */
    public long caseOfTask(String taskId) {
        return caseOf(task(taskId));
    }

    /** Whether the process instance has not ended. */
    public boolean isLive(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    /** Ends a case's process without a further step: it is being started again from the books. */
    public void abandon(String instance, String because) {
        if (isLive(instance)) {
            runtime.deleteProcessInstance(instance, because);
        }
    }

    private Task task(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw NotFound.of("open task", taskId);
        }
        return task;
    }

    private long caseOf(Task task) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return Long.parseLong(instance.getBusinessKey());
    }

    /** Inner commands join the outer one's context, so that the engine flushes once for all of them. */
    private void together(Runnable commands) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            commands.run();
            return null;
        });
    }
}
