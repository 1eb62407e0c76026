package io.dunwell.cases;

import io.dunwell.engine.Diagrams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Service;

/** The ways of cases through their diagrams. */
@Service
public class Routes {

    private final Diagrams diagrams;

    Routes(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    /**
     * The policy that treats the case first, then the frame around it; empty when the engine knows nothing any more.
     */
    public List<Route> of(long caseId) {
        var routes = new ArrayList<>(diagrams.of(caseId).stream()
                .map(whereabouts -> Route.of(whereabouts, diagrams.steps(whereabouts.definitionId())))
                .toList());
        Collections.reverse(routes);
        return routes;
    }
}
