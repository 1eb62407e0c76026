package io.dunwell.promises.web;

import io.dunwell.promises.PlanState;
import java.util.List;

/** Which plans the list shows. */
public enum PlanView {
    AT_RISK("At risk", PlanState.ACTIVE),
    ACTIVE("Being paid", PlanState.ACTIVE),
    WAITING("Waiting for an answer", PlanState.REQUESTED, PlanState.OFFERED),
    BROKEN("Broken or ended", PlanState.BROKEN, PlanState.ENDED),
    KEPT("Paid off", PlanState.KEPT),
    OTHER(
            "Not agreed or replaced",
            PlanState.DECLINED,
            PlanState.LAPSED,
            PlanState.REFUSED,
            PlanState.WITHDRAWN,
            PlanState.REPLACED);

    private final String label;
    private final List<PlanState> states;

    PlanView(String label, PlanState... states) {
        this.label = label;
        this.states = List.of(states);
    }

    public String label() {
        return label;
    }

    List<PlanState> states() {
        return states;
    }
}
