package io.dunwell.engine;

import java.time.LocalDate;
import java.util.Map;

/**
 * One call of a step by a running case.
 *
 * @param callId case, activity and business date: the key by which effects of the call happen once, however often the
 *     engine repeats it and even when the case is started again from the books
 * @param activityId id in the diagram
 * @param label the activity's name in the diagram
 * @param businessDate the company's date of the call
 */
public record StepCall(
        String callId,
        long caseId,
        String activityId,
        String label,
        LocalDate businessDate,
        Map<String, String> inputs,
        StepDefinition definition) {

    /** @throws StepNotFilled when the diagram leaves out an input that has no preset */
    public String input(String name) {
        var value = inputs.get(name);
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        return definition.inputs().stream()
                .filter(input -> input.name().equals(name) && !input.mustBeFilled())
                .map(StepInput::preset)
                .findFirst()
                .orElseThrow(() -> new StepNotFilled(label, name));
    }

    public int number(String name) {
        try {
            return Integer.parseInt(input(name));
        } catch (NumberFormatException notANumber) {
            throw new StepNotFilled(label, name);
        }
    }
}
