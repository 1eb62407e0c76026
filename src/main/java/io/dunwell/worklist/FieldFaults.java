package io.dunwell.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What can be wrong with the value of a field, in sentences that say how to put it right. */
final class FieldFaults {

    private FieldFaults() {}

    static Optional<String> number(FormField field, String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException notANumber) {
            return Optional.of("“%s” is not a number: enter “%s” as 1250.00.".formatted(value, field.label()));
        }
        var limits = field.limits();
        if (limits.least() != null && number.compareTo(limits.least()) < 0) {
            return Optional.of("“%s” is at least %s.".formatted(field.label(), limits.least()));
        }
        if (limits.most() != null && number.compareTo(limits.most()) > 0) {
            return Optional.of("“%s” is at most %s.".formatted(field.label(), limits.most()));
        }
        return decimals(field, number);
    }

    private static Optional<String> decimals(FormField field, BigDecimal number) {
        var most = field.limits().decimals();
        if (most == null || number.stripTrailingZeros().scale() <= most) {
            return Optional.empty();
        }
        return Optional.of(
                most == 0
                        ? "“%s” is a whole number.".formatted(field.label())
                        : "“%s” has at most %d decimals.".formatted(field.label(), most));
    }

    static Optional<String> date(FormField field, String value) {
        try {
            LocalDate.parse(value);
            return Optional.empty();
        } catch (DateTimeParseException notADate) {
            return Optional.of("“%s” is not a date: enter “%s” as 2026-12-05.".formatted(value, field.label()));
        }
    }

    static Optional<String> choice(FormField field, String value) {
        return field.choices().stream().anyMatch(choice -> choice.value().equals(value))
                ? Optional.empty()
                : Optional.of("Choose one of the answers to “%s”.".formatted(field.label()));
    }

    static Optional<String> text(FormField field, String value) {
        var longest = field.limits().longest();
        return longest == null || value.length() <= longest
                ? Optional.empty()
                : Optional.of(
                        "“%s” has %d characters: use at most %d.".formatted(field.label(), value.length(), longest));
    }
}
