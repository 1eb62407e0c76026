package io.dunwell.cases;

import io.dunwell.engine.DrawnStep;
import io.dunwell.engine.Whereabouts;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A case's way through one diagram: what is behind it, where it stands, and what the diagram holds besides. */
public record Route(Whereabouts whereabouts, List<Leg> legs) {

    /** Where a step stands as seen from the case. */
    public enum State {
        DONE("Done"),
        NOW("Now"),
        AHEAD("Not yet");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A step as seen from the case. */
    public record Leg(DrawnStep step, State state) {}

    static Route of(Whereabouts whereabouts, List<DrawnStep> steps) {
        return new Route(
                whereabouts,
                steps.stream()
                        .map(step -> new Leg(step, state(whereabouts, step.id())))
                        .toList());
    }

    private static State state(Whereabouts whereabouts, String id) {
        if (whereabouts.current().contains(id)) {
            return State.NOW;
        }
        return whereabouts.done().contains(id) ? State.DONE : State.AHEAD;
    }

    /** Ids of the elements where the case is, with commas between, as pages hand them to the drawing. */
    public String current() {
        return String.join(",", whereabouts.current());
    }

    public String done() {
        return String.join(",", whereabouts.done());
    }

    public List<Leg> behind() {
        return in(State.DONE).toList();
    }

    public List<Leg> now() {
        return in(State.NOW).toList();
    }

    private Stream<Leg> in(State state) {
        return legs.stream().filter(leg -> leg.state() == state);
    }

    /**
     * The stages of the policy in order, each under its first step's name; empty for a diagram without stages.
     *
     * @param nextActionId what comes next in the case: its stage is the present one while the case waits
     */
    public List<Leg> stages(String nextActionId) {
        var stages = new TreeMap<Integer, Leg>();
        legs.stream()
                .filter(leg -> leg.step().stage() != null)
                .forEach(leg -> stages.merge(
                        Objects.requireNonNull(leg.step().stage()), seen(leg, nextActionId), Route::further));
        return List.copyOf(stages.values());
    }

    private static Leg seen(Leg leg, String nextActionId) {
        return leg.step().id().equals(nextActionId) ? new Leg(leg.step(), State.NOW) : leg;
    }

    /** The name of the first, and the state of whichever was reached. */
    private static Leg further(Leg first, Leg other) {
        if (first.state() == State.NOW || other.state() == State.AHEAD) {
            return first;
        }
        return new Leg(first.step(), other.state());
    }
}
