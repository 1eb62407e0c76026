package io.dunwell.worklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a task's form.
 *
 * @param label the question as it is asked
 * @param guidance what the person should do or say, null for none
 * @param unit what stands before a number, e.g. the currency; null for none
 * @param row fields in the same row stand side by side
 * @param shownWhen shown when one of these holds; always shown when empty
 */
public record FormField(
        String key,
        Kind kind,
        String label,
        @Nullable String guidance,
        boolean required,
        Limits limits,
        @Nullable String unit,
        List<Choice> choices,
        String row,
        List<Condition> shownWhen) {

    /** What a field takes; TEXT takes nothing and only speaks. */
    public enum Kind {
        TEXT,
        TEXTFIELD,
        TEXTAREA,
        NUMBER,
        DATE,
        SELECT,
        RADIO,
        CHECKBOX
    }

    /** @param decimals most digits after the point, null for any */
    public record Limits(
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Integer decimals,
            @Nullable Integer longest) {

        static final Limits NONE = new Limits(null, null, null, null);
    }

    /** An answer to choose. */
    public record Choice(String value, String label) {}

    /** Another field has this value. */
    public record Condition(String key, String value) {}

    FormField offering(List<Choice> offered) {
        return new FormField(
                key, Kind.SELECT, label, guidance, required, limits, unit, List.copyOf(offered), row, shownWhen);
    }

    /** How {@code shownWhen} is written in a page: {@code outcome=dispute|outcome=refuses}, empty for always. */
    public String condition() {
        return String.join(
                "|",
                shownWhen.stream()
                        .map(condition -> condition.key() + "=" + condition.value())
                        .toList());
    }

    /** Few and short answers, that stand side by side. */
    public boolean isBrief() {
        return choices.size() <= 3
                && choices.stream().allMatch(choice -> choice.label().length() <= 22);
    }

    boolean isShown(Map<String, String> values) {
        return shownWhen.isEmpty()
                || shownWhen.stream()
                        .anyMatch(condition -> condition.value().equals(values.getOrDefault(condition.key(), "")));
    }

    /** Why the value cannot be taken, in a sentence; empty when it can. */
    Optional<String> fault(String value) {
        if (kind == Kind.TEXT) {
            return Optional.empty();
        }
        if (value.isBlank()) {
            return required ? Optional.of(missing()) : Optional.empty();
        }
        return switch (kind) {
            case NUMBER -> FieldFaults.number(this, value);
            case DATE -> FieldFaults.date(this, value);
            case SELECT, RADIO -> FieldFaults.choice(this, value);
            default -> FieldFaults.text(this, value);
        };
    }

    private String missing() {
        return switch (kind) {
            case SELECT, RADIO -> "Choose an answer to “%s”.".formatted(label);
            case CHECKBOX -> "Tick “%s” when it is done.".formatted(label);
            case DATE -> "Enter a date for “%s”.".formatted(label);
            default -> "Fill in “%s”.".formatted(label);
        };
    }
}
