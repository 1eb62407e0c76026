package io.dunwell.engine;

import java.util.List;

/**
 * A value that a policy author fills in for a step; always text in the diagram, never evaluated.
 *
 * @param name as written in the diagram, camelCase
 * @param label for people
 * @param kind what the text must be
 * @param choices allowed values for {@link Kind#CHOICE}, empty otherwise
 * @param preset value when the diagram leaves it out; empty means that it must be filled
 */
public record StepInput(String name, String label, Kind kind, List<String> choices, String preset) {

    /** What the text of an input must be. */
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        DECIMAL,
        CHOICE
    }

    public static StepInput text(String name, String label) {
        return new StepInput(name, label, Kind.TEXT, List.of(), "");
    }

    public static StepInput number(String name, String label, int preset) {
        return new StepInput(name, label, Kind.WHOLE_NUMBER, List.of(), Integer.toString(preset));
    }

    public static StepInput decimal(String name, String label, String preset) {
        return new StepInput(name, label, Kind.DECIMAL, List.of(), preset);
    }

    public static StepInput choice(String name, String label, String... choices) {
        return new StepInput(name, label, Kind.CHOICE, List.of(choices), "");
    }

    public boolean mustBeFilled() {
        return preset.isEmpty();
    }
}
