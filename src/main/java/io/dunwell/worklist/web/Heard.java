package io.dunwell.worklist.web;

import io.dunwell.worklist.FormField;
import io.dunwell.worklist.TaskForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the form of a call writes down by itself what was agreed, so that nobody does it twice.
 *
 * @param field whose key leads to it
 * @param outcome of the form that says so
 */
record Heard(String field, String outcome) {

    private static final String REASON = "reasonCode";

    /** By the name of what an answer leads to. */
    private static final Map<String, Heard> PLACES = Map.of(
            "PROMISE", new Heard("promiseDate", "reached-promise"),
            "SENT", new Heard("sentOn", "will-pay"),
            "DISPUTE", new Heard("disputeReason", "dispute"),
            "PLAN", new Heard("outcome", "plan-wanted"));

    /** Empty when it is no form of a call: nobody is asked on it what kept them from paying. */
    static Optional<Map<String, Heard>> on(TaskForm form) {
        if (!has(form, REASON)) {
            return Optional.empty();
        }
        var here = new HashMap<>(PLACES);
        here.values().removeIf(place -> !place.isOn(form));
        return Optional.of(here);
    }

    private boolean isOn(TaskForm form) {
        return has(form, field) && form.fields().stream().anyMatch(this::offersOutcome);
    }

    private boolean offersOutcome(FormField question) {
        return question.key().equals("outcome")
                && question.choices().stream().anyMatch(choice -> choice.value().equals(outcome));
    }

    private static boolean has(TaskForm form, String key) {
        return form.fields().stream().anyMatch(field -> field.key().equals(key));
    }
}
