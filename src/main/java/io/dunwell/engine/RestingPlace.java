package io.dunwell.engine;

import io.dunwell.engine.CaseProgress.NextAction;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words where a case rests and what comes next, from the names in the diagram. */
@Component
class RestingPlace {

    private final CaseHooks hooks;

    RestingPlace(CaseHooks hooks) {
        this.hooks = hooks;
    }

    /**
     * The timer of the element at which {@code execution} stands ends on {@code date}.
     *
     * @param afterRun the payment run that it waits for, null for none
     */
    void rests(ExecutionEntity execution, long caseId, LocalDate date, @Nullable LocalDate afterRun) {
        var activity = execution.getActivity();
        if (activity == null || activity.getActivityBehavior() instanceof UserTaskActivityBehavior) {
            return; // a person's task tells its own due date when it opens
        }
        var next = new NextAction(activity.getId(), label(activity), date, false, afterRun);
        hooks.tell(listener -> listener.rests(caseId, next));
    }

    /** A person's task is open until it is done, by {@code dueOn}. */
    void awaits(long caseId, String activityId, String label, LocalDate dueOn) {
        var next = new NextAction(activityId, label, dueOn, true, null);
        hooks.tell(listener -> listener.rests(caseId, next));
    }

    /** After a plain wait the next step is what follows it; a wait for something bears its own name. */
    private static String label(ActivityImpl activity) {
        var isPlainWait = "intermediateTimer".equals(activity.getProperty("type"));
        return isPlainWait ? following(activity).orElse(name(activity)) : name(activity);
    }

    private static Optional<String> following(PvmActivity activity) {
        return activity.getOutgoingTransitions().stream()
                .map(PvmTransition::getDestination)
                .map(RestingPlace::behindGateways)
                .map(RestingPlace::name)
                .findFirst();
    }

    /** What happens unless something changes: gateways are passed by their default flow. */
    private static PvmActivity behindGateways(PvmActivity activity) {
        var usual = activity.getProperty("default");
        return usual == null
                ? activity
                : behindGateways(
                        activity.findOutgoingTransition(usual.toString()).getDestination());
    }

    private static String name(PvmActivity activity) {
        var name = activity.getProperty("name");
        return name == null ? activity.getId() : name.toString().replace('\n', ' ');
    }
}
