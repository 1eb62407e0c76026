package io.dunwell.cases;

import io.dunwell.engine.CaseVariables;
import io.dunwell.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which words and which channel: the decision table {@code choose-message}. */
@Component
class MessageChoice {

    private final Decisions decisions;

    MessageChoice(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What the table answered. */
    record Chosen(String template, String channel) {}

    Chosen of(String template, CaseSnapshot snapshot) {
        var debtor = snapshot.facts().debtor();
        var answer = decisions.ask(
                "choose-message",
                Map.of(
                        "template",
                        template,
                        CaseVariables.preferredChannel.name(),
                        debtor.preferredChannel(),
                        CaseVariables.reachableBy.name(),
                        debtor.reachableBy(),
                        CaseVariables.stageReached.name(),
                        snapshot.stageReached(),
                        CaseVariables.hardship.name(),
                        debtor.hardship()));
        return new Chosen(String.valueOf(answer.get("template")), String.valueOf(answer.get("channel")));
    }
}
