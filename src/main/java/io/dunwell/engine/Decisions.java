package io.dunwell.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Decision tables that code asks by name: which policy a customer gets, which template and channel. */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final ProcessEngineConfigurationImpl engine;

    Decisions(DecisionService decisions, ProcessEngineConfigurationImpl engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    /** {@link #ask} for each of many inputs, in their order, looking the table up once. */
    public List<Map<String, Object>> askAll(String decision, List<Map<String, Object>> inputs) {
        return engine.getCommandExecutorTxRequired()
                .execute(context ->
                        inputs.stream().map(each -> ask(decision, each)).toList());
    }

    /**
     * The answer of the newest version of a decision table that gives one row.
     *
     * @throws NoAnswer when no rule, or more than one, fits
     */
    public Map<String, Object> ask(String decision, Map<String, Object> inputs) {
        var rows = decisions.evaluateDecisionTableByKey(decision, inputs);
        if (rows.size() != 1) {
            throw new NoAnswer(decision, rows.size());
        }
        return rows.getFirstResult().getEntryMap();
    }

    /** A decision table has a gap or an overlap. The rulebook finds this before it is published. */
    public static final class NoAnswer extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NoAnswer(String decision, int rows) {
            super("The decision table “%s” gives %d answers where it must give one.".formatted(decision, rows));
        }
    }
}
