package io.dunwell.engine;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Rejection;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one Java delegate: calls a step, turns its refusal into an error event and tells that a stage was carried out.
 */
class StepDelegate implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(StepDelegate.class);

    private final PolicyStep step;
    private final StepInputs inputs;
    private final BusinessCalendar calendar;
    private final CaseHooks hooks;

    StepDelegate(PolicyStep step, StepInputs inputs, BusinessCalendar calendar, CaseHooks hooks) {
        this.step = step;
        this.inputs = inputs;
        this.calendar = calendar;
        this.hooks = hooks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var call = call(execution);
        try {
            step.run(call);
        } catch (Rejection refusal) {
            LOG.info("step refused step={} case={} because={}", name(), call.caseId(), refusal.getClass());
            throw new BpmnError(refusal.getClass().getSimpleName(), refusal.sentence());
        }
        carriedOut(call);
    }

    private StepCall call(DelegateExecution execution) {
        var caseId = Long.parseLong(execution.getProcessBusinessKey());
        var activity = execution.getCurrentActivityId();
        var today = calendar.today();
        Map<String, String> filled =
                inputs.of(execution.getProcessDefinitionId(), activity, execution::getBpmnModelElementInstance);
        return new StepCall(
                "%d:%s:%s".formatted(caseId, activity, today),
                caseId,
                activity,
                execution.getCurrentActivityName(),
                today,
                filled,
                step.definition());
    }

    private void carriedOut(StepCall call) {
        var stage = call.inputs().get(StepDefinition.STAGE);
        if (stage != null) {
            hooks.tell(listener -> listener.carriedOut(call.caseId(), Integer.parseInt(stage), call.businessDate()));
        }
    }

    private String name() {
        return step.definition().name();
    }
}
