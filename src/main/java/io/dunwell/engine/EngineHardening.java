package io.dunwell.engine;

import io.dunwell.kernel.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Sets the engine up before it is built: what expressions reach, the facts, no scripts, no swallowed errors. */
@Component
class EngineHardening extends AbstractProcessEnginePlugin {

    private final ObjectProvider<PolicyStep> steps;
    private final StepInputs inputs;
    private final BusinessCalendar calendar;
    private final CaseHooks hooks;
    private final RestingPlace resting;
    private final TaskEvents tasks;
    private final FactsBeforeDecisions beforeDecisions;

    EngineHardening(
            ObjectProvider<PolicyStep> steps,
            StepInputs inputs,
            BusinessCalendar calendar,
            CaseHooks hooks,
            RestingPlace resting,
            TaskEvents tasks,
            FactsBeforeDecisions beforeDecisions,
            EngineClock clock) {
        this.steps = steps;
        this.inputs = inputs;
        this.calendar = calendar;
        this.hooks = hooks;
        this.resting = resting;
        this.tasks = tasks;
        this.beforeDecisions = beforeDecisions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // Steps use faces that need the engine's transaction manager: they are looked up at first use.
        configuration.setExpressionManager(
                new PolicyExpressions(SingletonSupplier.of(this::beans), calendar, hooks, resting));
        var listeners = configuration.getCustomPreBPMNParseListeners();
        List<BpmnParseListener> ours = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        ours.add(beforeDecisions);
        configuration.setCustomPreBPMNParseListeners(ours);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setScriptEngineResolver(new NoScripts());
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(ParsedOnceFeel::new);
        configuration.setDmnEngineConfiguration(decisions);
        configuration.setCustomHistoryLevels(List.of(new StepsOnlyHistory()));
        configuration.setHistoryCleanupBatchWindowStartTime("01:00");
        configuration.setHistoryCleanupBatchWindowEndTime("04:00");
    }

    private Map<String, Object> beans() {
        Map<String, Object> beans = steps.stream()
                .filter(step -> step.definition().element() == StepDefinition.Element.SERVICE_TASK)
                .collect(Collectors.toMap(
                        step -> step.definition().name(), step -> new StepDelegate(step, inputs, calendar, hooks)));
        beans.put(BuiltInSteps.OPEN_TASK, tasks);
        return beans;
    }
}
