package io.dunwell.promises.web;

import io.dunwell.promises.PlanBoard;
import io.dunwell.staff.Waiting;
import org.springframework.stereotype.Component;

/** How many plans break within days unless somebody calls. */
@Component
class PlansAtRisk implements Waiting {

    private final PlanBoard board;

    PlansAtRisk(PlanBoard board) {
        this.board = board;
    }

    @Override
    public String place() {
        return "promises";
    }

    @Override
    public long count() {
        return board.countAtRisk();
    }
}
