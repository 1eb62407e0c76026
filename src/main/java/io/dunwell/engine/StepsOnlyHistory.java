package io.dunwell.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * The engine's history level {@code activity} without the elements at which nothing happens: gateways and starts are
 * most of the rows and tell nobody anything. To the database it is the level {@code activity}.
 */
class StepsOnlyHistory extends HistoryLevelActivity {

    private static final Set<HistoryEventType> VISITS = Set.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE);
    private static final Set<Object> NOTHING_HAPPENS = Set.of("startEvent", "exclusiveGateway");

    @Override
    public String getName() {
        return "steps";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return super.isHistoryEventProduced(type, entity) && !(VISITS.contains(type) && isAtNothing(entity));
    }

    private static boolean isAtNothing(@Nullable Object entity) {
        var activity = entity instanceof ExecutionEntity execution ? execution.getActivity() : entity;
        return activity instanceof ActivityImpl element && NOTHING_HAPPENS.contains(element.getProperty("type"));
    }
}
