package io.dunwell.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.worklist.FormField.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskFormTest {

    @Test
    void everyShippedFormCanBeDrawnAndAsksForAnOutcome() throws IOException {
        try (var files = Files.list(Path.of("forms"))) {
            var forms = files.map(TaskFormTest::form).toList();

            assertThat(forms).isNotEmpty().allSatisfy(form -> assertThat(form.fields())
                    .anyMatch(field -> field.key().equals("outcome") && field.kind() == Kind.RADIO));
        }
    }

    @Test
    void callFormFollowsTheScript() {
        var form = shipped("call-customer");

        assertThat(form.id()).isEqualTo("call-customer");
        assertThat(form.rows().get(0).get(0).label()).contains("May I speak with");
        assertThat(form.rows()).anySatisfy(row -> assertThat(row)
                .extracting(FormField::key)
                .containsExactly("promiseDate", "promiseAmount", "promiseMethod"));
    }

    @Test
    void whatMustBeAnsweredIsAskedForInWords() {
        assertThat(shipped("call-customer").faults(Map.of()))
                .containsExactly(
                        Map.entry("rightParty", "Choose an answer to “Are you speaking with the right person?”."),
                        Map.entry("outcome", "Choose an answer to “What did the call bring?”."));
    }

    @Test
    void hiddenFieldsAreNeitherRequiredNorKept() {
        var form = shipped("owner-decision");
        var sent = Map.of("outcome", "final-notice", "giveDays", "900", "note", " Go on. ");

        assertThat(form.faults(sent)).isEmpty();
        assertThat(form.answers(sent)).containsOnly(Map.entry("outcome", "final-notice"), Map.entry("note", "Go on."));
    }

    @Test
    void fieldsThatTheOutcomeShowsAreRequired() {
        assertThat(shipped("owner-decision").faults(Map.of("outcome", "give-time")))
                .containsExactly(Map.entry("giveDays", "Fill in “Give how many days?”."));
    }

    @Test
    void limitsAreToldWithTheQuestion() {
        var form = shipped("owner-decision");

        assertThat(form.faults(Map.of("outcome", "give-time", "giveDays", "0")))
                .containsValue("“Give how many days?” is at least 1.");
        assertThat(form.faults(Map.of("outcome", "give-time", "giveDays", "61")))
                .containsValue("“Give how many days?” is at most 60.");
        assertThat(form.faults(Map.of("outcome", "give-time", "giveDays", "1.5")))
                .containsValue("“Give how many days?” is a whole number.");
        assertThat(form.faults(Map.of("outcome", "give-time", "giveDays", "soon")))
                .containsValue("“soon” is not a number: enter “Give how many days?” as 1250.00.");
    }

    @Test
    void unknownAnswersAndWrongDatesAreRefused() {
        var faults = shipped("call-customer")
                .faults(Map.of("rightParty", "yes", "outcome", "shrugs", "promiseDate", "soon"));

        assertThat(faults)
                .containsEntry("outcome", "Choose one of the answers to “What did the call bring?”.")
                .containsEntry(
                        "promiseDate",
                        "“soon” is not a date: enter “Not sent yet: when will you send it?” as 2026-12-05.");
    }

    @Test
    void thousandsSeparatorsAreUnderstood() {
        var answers = shipped("review-dispute")
                .answers(Map.of("outcome", "split", "creditAmount", "1,250.00", "note", "Agreed."));

        assertThat(answers).containsEntry("creditAmount", "1250.00");
    }

    @Test
    void aConditionWrittenInAnotherWayLeavesTheFieldShown() {
        var form = TaskForm.read(
                """
                {"id": "f", "components": [
                  {"key": "a", "type": "textfield", "label": "A", "conditional": {"hide": "=count(b) > 3"}}]}
                """);

        assertThat(form.fields().get(0).shownWhen()).isEmpty();
    }

    @Test
    void anUnknownKindOfFieldIsTold() {
        assertThatThrownBy(() -> TaskForm.read("{\"components\": [{\"type\": \"iframe\"}]}"))
                .isInstanceOf(UnreadableForm.class)
                .hasMessage("“iframe” is a kind of field that cannot be drawn.");
    }

    @Test
    void conditionsAreWrittenForThePage() {
        var spokeWith = shipped("call-customer").fields().stream()
                .filter(field -> field.key().equals("spokeWith"))
                .findFirst()
                .orElseThrow();

        assertThat(spokeWith.condition()).isEqualTo("rightParty=yes|rightParty=no");
        assertThat(List.of(spokeWith.isShown(Map.of()), spokeWith.isShown(Map.of("rightParty", "no"))))
                .containsExactly(false, true);
    }

    private static TaskForm shipped(String id) {
        return form(Path.of("forms", id + ".form"));
    }

    private static TaskForm form(Path file) {
        try {
            return TaskForm.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
