package io.dunwell.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Gives decision tables the facts of this moment, as transient variables: they are never stored, so they can never be
 * stale. (Conditions ask for them one by one, see {@link PolicyExpressions}.) Also tells of tasks that close, and of
 * the frame reading the books or coming to its end.
 */
@Component
class FactsBeforeDecisions extends AbstractBpmnParseListener {

    private static final String FRAME = CaseProcesses.FRAME;
    private static final String ANSWER = "dunwell:answer";

    private final CaseHooks hooks;
    private final TaskEvents tasks;

    FactsBeforeDecisions(CaseHooks hooks, TaskEvents tasks) {
        this.hooks = hooks;
        this.tasks = tasks;
    }

    @Override
    public void parseExclusiveGateway(Element gateway, ScopeImpl scope, ActivityImpl activity) {
        if (isFrame(scope)) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::readsBooks);
        }
    }

    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::refresh);
        activity.setProperty(ANSWER, task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "resultVariable"));
    }

    /** The gateway behind a decision reads its answer; it is not kept, since the books could contradict it later. */
    @Override
    public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
        var answer = (String) transition.getSource().getProperty(ANSWER);
        var destination = (ActivityImpl) transition.getDestination();
        if (answer != null && "exclusiveGateway".equals(destination.getProperty("type"))) {
            destination.addListener(
                    ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> execution.removeVariable(answer));
        }
    }

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tasks);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tasks);
    }

    @Override
    public void parseEndEvent(Element end, ScopeImpl scope, ActivityImpl activity) {
        if (isFrame(scope)) {
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
        }
    }

    private static boolean isFrame(ScopeImpl scope) {
        return scope instanceof ProcessDefinitionEntity definition && FRAME.equals(definition.getKey());
    }

    private void refresh(DelegateExecution execution) {
        var caseId = Long.parseLong(execution.getProcessBusinessKey());
        for (var name : CaseVariables.values()) {
            if (name.isFact()) {
                execution.setVariable(name.name(), fresh(hooks.facts().fact(caseId, name)));
            }
        }
    }

    private void readsBooks(DelegateExecution execution) {
        var caseId = Long.parseLong(execution.getProcessBusinessKey());
        hooks.tell(listener -> listener.readsBooks(caseId));
    }

    private static Object fresh(Object value) {
        return Variables.untypedValue(value, true);
    }

    private void ended(DelegateExecution execution) {
        var caseId = Long.parseLong(execution.getProcessBusinessKey());
        hooks.tell(listener -> listener.ended(caseId, execution.getCurrentActivityId()));
    }
}
