package io.dunwell.policies;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Remembers which sequence flows were taken: the engine's history knows activities only. */
class TakenFlows extends AbstractBpmnParseListener {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        var key = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> taken.add(key + "#" + transition.getId()));
    }

    void forget(String process) {
        taken.removeIf(flow -> flow.startsWith(process + "#"));
    }

    /** Flows of the shipped diagram that no walk has taken since {@link #forget}. */
    Set<String> neverTaken(String process) {
        return ShippedFiles.diagram(process).model().getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow::getId)
                .filter(flow -> !taken.contains(process + "#" + flow))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
