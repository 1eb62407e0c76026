package io.dunwell.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Decision tables that code asks by name: which policy a customer gets, which template and channel. */
@Component
public class Decisions {

    private final DecisionService decisions;

    Decisions(DecisionService decisions) {
        this.decisions = decisions;
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
