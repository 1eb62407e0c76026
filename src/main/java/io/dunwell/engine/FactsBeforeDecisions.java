package io.dunwell.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives decision tables the facts of this moment, as transient variables: they are never stored, so they can never be
 * stale. (Conditions ask for them one by one, see {@link PolicyExpressions}.) Also tells of tasks that close, and of
 * the frame reading the books or coming to its end.
 */
@Component
class FactsBeforeDecisions extends AbstractBpmnParseListener {

    private static final String FRAME = CaseProcesses.FRAME;

    private final ObjectProvider<FactsSource> source;
    private final ObjectProvider<CaseProgress> progress;
    private final TaskEvents tasks;

    FactsBeforeDecisions(ObjectProvider<FactsSource> source, ObjectProvider<CaseProgress> progress, TaskEvents tasks) {
        this.source = source;
        this.progress = progress;
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
                execution.setVariable(name.name(), fresh(source.getObject().fact(caseId, name)));
            }
        }
    }

    private void readsBooks(DelegateExecution execution) {
        var caseId = Long.parseLong(execution.getProcessBusinessKey());
        progress.forEach(listener -> listener.readsBooks(caseId));
    }

    private static Object fresh(Object value) {
        return Variables.untypedValue(value, true);
    }

    private void ended(DelegateExecution execution) {
        var caseId = Long.parseLong(execution.getProcessBusinessKey());
        progress.forEach(listener -> listener.ended(caseId, execution.getCurrentActivityId()));
    }
}
