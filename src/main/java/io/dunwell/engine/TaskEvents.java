package io.dunwell.engine;

import io.dunwell.kernel.BusinessCalendar;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** {@code openTask} in a diagram: gives a person's task its due date and tells the worklist of it and of its end. */
@Component
class TaskEvents implements TaskListener {

    private static final String DUE = "dueInBusinessDays";
    private static final String BEFORE_ANSWER = "businessDaysBeforeAnswer";

    private final ApplicationEventPublisher events;
    private final BusinessCalendar calendar;
    private final StepInputs inputs;
    private final RestingPlace resting;
    private final CaseHooks hooks;

    TaskEvents(
            ApplicationEventPublisher events,
            BusinessCalendar calendar,
            StepInputs inputs,
            RestingPlace resting,
            CaseHooks hooks) {
        this.events = events;
        this.calendar = calendar;
        this.inputs = inputs;
        this.resting = resting;
        this.hooks = hooks;
    }

    @Override
    public void notify(DelegateTask task) {
        if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
            opened(task);
        } else {
            events.publishEvent(new TaskClosed(task.getId(), caseOf(task)));
        }
    }

    private void opened(DelegateTask task) {
        Map<String, String> filled = inputs.of(
                task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task::getBpmnModelElementInstance);
        var caseId = caseOf(task);
        var dueOn = dueOn(filled, caseId);
        task.setDueDate(Date.from(dueOn.atStartOfDay().toInstant(ZoneOffset.UTC)));
        resting.awaits(caseId, task.getTaskDefinitionKey(), task.getName(), dueOn);
        var stage = filled.get(StepDefinition.STAGE);
        if (stage != null) {
            hooks.tell(listener -> listener.carriedOut(caseId, Integer.parseInt(stage), calendar.today()));
        }
        events.publishEvent(event(task, caseId, dueOn));
    }

    private LocalDate dueOn(Map<String, String> filled, long caseId) {
        var today = calendar.today();
        var margin = filled.get(BEFORE_ANSWER);
        if (margin == null) {
            return calendar.plusBusinessDays(today, Integer.parseInt(filled.getOrDefault(DUE, "1")));
        }
        var early = calendar.minusBusinessDays(hooks.facts().answerDue(caseId), Integer.parseInt(margin));
        return early.isBefore(today) ? today : early;
    }

    private static TaskOpened event(DelegateTask task, long caseId, LocalDate dueOn) {
        var role = task.getCandidates().stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .findFirst()
                .orElse("SUPERVISOR");
        var form = ((TaskEntity) task).getTaskDefinition().getCamundaFormDefinitionKey();
        return new TaskOpened(
                task.getId(),
                caseId,
                task.getTaskDefinitionKey(),
                task.getName(),
                form == null ? "" : form.getExpressionText(),
                role,
                dueOn);
    }

    private static long caseOf(DelegateTask task) {
        return Long.parseLong(task.getExecution().getProcessBusinessKey());
    }
}
