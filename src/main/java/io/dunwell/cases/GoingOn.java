package io.dunwell.cases;

import io.dunwell.cases.Pause.GoesOn;
import io.dunwell.cases.Pause.Manner;
import io.dunwell.engine.CaseVariables;
import io.dunwell.engine.Decisions;
import io.dunwell.engine.Diagrams;
import io.dunwell.engine.Diagrams.Diagram;
import io.dunwell.engine.DrawnStep;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Asks the policy's own table where a case would go on if a pause ended so on a day: the rule is the policy's, so what
 * a person reads here is what will happen.
 */
@Component
class GoingOn {

    private static final String BEGINS_WITH = "-entry";

    private final Decisions decisions;
    private final Diagrams diagrams;

    GoingOn(Decisions decisions, Diagrams diagrams) {
        this.decisions = decisions;
        this.diagrams = diagrams;
    }

    /** @param morePromisesBroken by the end of the pause, beyond those broken already */
    Optional<GoesOn> after(
            CollectionCase row, CaseFacts facts, String when, PauseEnd end, LocalDate on, int morePromisesBroken) {
        var oldest = facts.oldestDueOn();
        if (oldest == null || !decisions.knows(table(row.policyKey()))) {
            return Optional.empty();
        }
        var beginAt = beginsAt(
                row.policyKey(),
                row.stageReached(),
                facts.brokenPromises() + morePromisesBroken,
                (int) (on.toEpochDay() - oldest.toEpochDay()),
                end);
        return step(row.policyKey(), beginAt)
                .map(step -> new GoesOn(when, Manner.of(row.stageReached(), beginAt), step));
    }

    /** The stage with which the treatment would begin if it began again now; empty if its policy has no table. */
    OptionalInt beginsAt(CaseSnapshot snapshot) {
        var facts = snapshot.facts();
        return decisions.knows(table(snapshot.policyKey()))
                ? OptionalInt.of(beginsAt(
                        snapshot.policyKey(),
                        snapshot.stageReached(),
                        facts.brokenPromises(),
                        facts.daysOverdue(),
                        snapshot.resumesAfter()))
                : OptionalInt.empty();
    }

    private int beginsAt(String policy, int stageReached, int brokenPromises, int daysOverdue, PauseEnd end) {
        var answer = decisions.ask(
                table(policy),
                Map.of(
                        CaseVariables.brokenPromises.name(),
                        brokenPromises,
                        CaseVariables.stageReached.name(),
                        stageReached,
                        CaseVariables.daysOverdue.name(),
                        daysOverdue,
                        CaseVariables.resumesAfter.name(),
                        end.name()));
        return ((Number) Objects.requireNonNull(answer.get("beginAt"))).intValue();
    }

    private static String table(String policy) {
        return policy + BEGINS_WITH;
    }

    private Optional<String> step(String policy, int stage) {
        return diagrams.all().stream()
                .filter(diagram -> diagram.key().equals(policy))
                .map(Diagram::definitionId)
                .flatMap(version -> diagrams.steps(version).stream())
                .filter(step -> Objects.equals(step.stage(), stage))
                .map(DrawnStep::label)
                .findFirst();
    }
}
