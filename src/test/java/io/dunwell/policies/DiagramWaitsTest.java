package io.dunwell.policies;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.policies.ShippedFiles.Diagram;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** Nobody is forgotten: whatever rests has an end, and the frame hears the books wherever it rests. */
class DiagramWaitsTest {

    private static final String CALENDAR =
            "\\$\\{wait\\.((days|businessDays|daysPastPayRun|businessDaysPastPayRun|untilDaysOverdue)\\(\\d+\\)|untilStandingEnds\\(\\)|untilPauseEnds\\(\\)"
                    + "|untilAnswerIsDue\\(\\))}";

    @Test
    void everyTaskOfAPersonHasATimer() {
        assertThat(ShippedFiles.elements(UserTask.class)).isNotEmpty().allSatisfy(DiagramWaitsTest::endsByItself);
    }

    @Test
    void everyWaitForTheBooksHasATimer() {
        assertThat(ShippedFiles.elements(ReceiveTask.class)).isNotEmpty().allSatisfy(DiagramWaitsTest::endsByItself);
    }

    @Test
    void timersUseTheCalendar() {
        assertThat(ShippedFiles.elements(TimeDate.class))
                .hasSameSizeAs(ShippedFiles.elements(TimerEventDefinition.class))
                .isNotEmpty()
                .extracting(ModelElementInstance::getTextContent)
                .allMatch(timer -> timer.matches(CALENDAR));
    }

    @Test
    void policiesHearNoMessagesAndKnowNoStanding() {
        var policies =
                ShippedFiles.diagrams().stream().filter(not(Diagram::isFrame)).toList();

        assertThat(policies).isNotEmpty().allSatisfy(policy -> {
            assertThat(policy.model().getModelElementsByType(Message.class)).isEmpty();
            assertThat(Files.readString(policy.file())).doesNotContain("standing", "untilStandingEnds");
        });
    }

    @Test
    void caseHearsTheBooksWhereverItRestsInTheFrame() {
        var frame = ShippedFiles.diagram("collection-case").model();
        var hearing = restingPlacesWith(MessageEventDefinition.class);

        assertThat(frame.getModelElementsByType(UserTask.class)).isNotEmpty().allMatch(hearing::contains);
        assertThat(frame.getModelElementsByType(CallActivity.class))
                .isNotEmpty()
                .allMatch(hearing::contains);
        assertThat(frame.getModelElementsByType(ReceiveTask.class))
                .isNotEmpty()
                .allMatch(task -> task.getMessage().getName().equals("BooksChanged"));
    }

    private static void endsByItself(Activity activity) {
        assertThat(boundaryEvents(TimerEventDefinition.class))
                .filteredOn(event -> event.getAttachedTo().equals(activity))
                .as("timers at %s", activity.getId())
                .singleElement()
                .matches(BoundaryEvent::cancelActivity);
    }

    private static Set<Activity> restingPlacesWith(Class<? extends EventDefinition> kind) {
        return ShippedFiles.diagram("collection-case").model().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> isA(kind, event) && event.cancelActivity())
                .map(BoundaryEvent::getAttachedTo)
                .collect(toSet());
    }

    private static List<BoundaryEvent> boundaryEvents(Class<? extends EventDefinition> kind) {
        return ShippedFiles.elements(BoundaryEvent.class).stream()
                .filter(event -> isA(kind, event))
                .toList();
    }

    private static boolean isA(Class<? extends EventDefinition> kind, BoundaryEvent event) {
        return event.getEventDefinitions().stream().allMatch(kind::isInstance);
    }
}
