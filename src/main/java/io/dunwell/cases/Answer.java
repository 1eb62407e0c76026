package io.dunwell.cases;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person filled in, by field key; each getter understands its kind or refuses with a sentence. */
public record Answer(Map<String, String> fields) {

    public Answer {
        fields = Map.copyOf(fields);
    }

    /** Which way the case goes on. */
    public String outcome() {
        return text("outcome").orElseThrow(() -> new AnswerRejected("outcome", "Choose an outcome."));
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public @Nullable String textOrNull(String field) {
        return text(field).orElse(null);
    }

    public boolean isYes(String field) {
        return text(field)
                .map(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equals("on"))
                .orElse(false);
    }

    /** ISO date, as browsers send it. */
    public LocalDate date(String field, String label) {
        var value = text(field).orElseThrow(() -> new AnswerRejected(field, "Enter the %s.".formatted(label)));
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            throw new AnswerRejected(field, "“%s” is not a date: enter the %s as 2026-12-05.".formatted(value, label));
        }
    }

    /** A positive amount in the account's currency. */
    public Money amount(String field, String label, String currency) {
        var value = text(field).orElseThrow(() -> new AnswerRejected(field, "Enter the %s.".formatted(label)));
        try {
            var amount = Money.of(new BigDecimal(value), currency);
            if (!amount.isPositive()) {
                throw new AnswerRejected(field, "The %s must be more than zero.".formatted(label));
            }
            return amount;
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            throw new AnswerRejected(
                    field, "“%s” is not an amount in %s: enter the %s as 1250.00.".formatted(value, currency, label));
        }
    }

    /** A whole number from {@code least} up. */
    public int number(String field, String label, int least) {
        var value = text(field).orElseThrow(() -> new AnswerRejected(field, "Enter the %s.".formatted(label)));
        try {
            var number = new BigDecimal(value).intValueExact();
            if (number < least) {
                throw new AnswerRejected(field, "The %s must be at least %d.".formatted(label, least));
            }
            return number;
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new AnswerRejected(field, "“%s” is not a whole number: correct the %s.".formatted(value, label));
        }
    }
}
