package io.dunwell.nightly.steps;

import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.worklist.Ranking;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ranks the open tasks as of the new day. */
@Component
@Order(68)
class RankTasks implements NightStep {

    private final Ranking ranking;

    RankTasks(Ranking ranking) {
        this.ranking = ranking;
    }

    @Override
    public String name() {
        return "rank-tasks";
    }

    @Override
    public String label() {
        return "Rank the open tasks";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        int changed = ranking.refresh(date);
        progress.done(changed);
        return changed == 0 ? "Every task stands where it stood." : "Tasks that wait longer stand higher.";
    }
}
