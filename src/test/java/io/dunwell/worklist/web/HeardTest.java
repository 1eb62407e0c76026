package io.dunwell.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.objections.ObjectionDeed;
import io.dunwell.worklist.TaskForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the form of a call writes down by itself. */
class HeardTest {

    @Test
    void theCallTakesPromisesPaymentsDisputesAndPlans() throws IOException {
        var here = Heard.on(form("call-customer")).orElseThrow();

        assertThat(here).containsOnlyKeys("PROMISE", "SENT", "DISPUTE", "PLAN");
        assertThat(Arrays.stream(ObjectionDeed.values()).map(Enum::name)).containsAll(here.keySet());
    }

    @Test
    void whatAnOwnFormDoesNotAskIsWrittenDownElsewhere() {
        var form = TaskForm.read(
                """
                {"id": "short-call", "components": [
                  {"type": "textfield", "key": "reasonCode", "label": "Why?"},
                  {"type": "datetime", "subtype": "date", "key": "promiseDate", "dateLabel": "When?"},
                  {"type": "select", "key": "disputeReason", "label": "What?", "values": [{"value": "PRICE", "label": "Price"}]},
                  {"type": "radio", "key": "outcome", "label": "What came of it?", "values": [
                    {"value": "reached-promise", "label": "A promise"}, {"value": "refuses", "label": "Refuses"}]}
                ]}
                """);

        assertThat(Heard.on(form).orElseThrow()).containsOnlyKeys("PROMISE");
    }

    @Test
    void aFormThatAsksNobodyWhyIsNoCall() throws IOException {
        assertThat(Heard.on(form("fix-contact"))).isEmpty();
    }

    private static TaskForm form(String id) throws IOException {
        return TaskForm.read(Files.readString(Path.of("forms", id + ".form")));
    }
}
