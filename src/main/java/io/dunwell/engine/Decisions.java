package io.dunwell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.springframework.stereotype.Component;

/** Decision tables that code asks by name: which policy a customer gets, which template and channel. */
@Component
public class Decisions {

    private final ProcessEngineConfigurationImpl engine;

    Decisions(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /**
     * The answer of the newest version of a decision table that gives one row.
     *
     * @throws NoAnswer when no rule, or more than one, fits
     */
    public Map<String, Object> ask(String decision, Map<String, Object> inputs) {
        return askAll(decision, List.of(inputs)).get(0);
    }

    /** {@link #ask} for each of many inputs, in their order, looking the table up once. */
    public List<Map<String, Object>> askAll(String decision, List<Map<String, Object>> inputs) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            var table = (DecisionDefinitionEntity)
                    engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(decision);
            var answers = new ArrayList<Map<String, Object>>();
            inputs.forEach(each -> answers.add(answer(table, each)));
            return answers;
        });
    }

    /** Whether a decision table of that name was ever deployed. */
    public boolean knows(String decision) {
        return engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .count()
                > 0;
    }

    /** Past the engine's own service, which copies every input into a variable of its own and asks who may ask. */
    private Map<String, Object> answer(DecisionDefinitionEntity table, Map<String, Object> inputs) {
        var rows = engine.getDmnEngine().evaluateDecisionTable(table, inputs);
        if (rows.size() != 1) {
            throw new NoAnswer(table.getKey(), rows.size());
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
