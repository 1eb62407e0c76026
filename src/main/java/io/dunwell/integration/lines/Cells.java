package io.dunwell.integration.lines;

import io.dunwell.integration.files.Amounts;
import io.dunwell.integration.files.Dates;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.files.Unreadable;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row read through a mapping; remarks about values that were taken with a change gather in {@link #notes}. */
public final class Cells {

    private static final Pattern WHOLE_WITH_FRACTION = Pattern.compile("([0-9]+)[.,]0+");
    private static final Pattern SHORTENED = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+[0-9]+");
    /** What a binary fraction leaves over, far below the smallest unit of any currency. */
    private static final BigDecimal BINARY_TAIL = new BigDecimal("0.000001");

    private final Row row;
    private final Reading reading;
    private final List<Note> notes = new ArrayList<>(0);

    /** A remark about a value that was taken. */
    public record Note(String field, String sentence) {}

    Cells(Row row, Reading reading) {
        this.row = row;
        this.reading = reading;
    }

    public Row row() {
        return row;
    }

    public List<Note> notes() {
        return notes;
    }

    void note(Field field, String sentence) {
        notes.add(new Note(reading.name(field), sentence));
    }

    /** Empty when the row says nothing and the mapping has no fixed value. */
    public String text(Field field) {
        var text = row.cell(reading.position(field));
        if (!text.isEmpty()) {
            return text;
        }
        var standard = reading.standard(field);
        return standard == null ? "" : standard;
    }

    @Nullable
    String textOrNull(Field field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    String required(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            throw problem(field, "%s is missing; fill it in".formatted(field.label()));
        }
        return text;
    }

    /** A number that names something: text, with leading zeros. */
    String id(Field field) {
        var text = text(field);
        if (SHORTENED.matcher(text).matches()) {
            throw problem(
                    field,
                    "“%s” was shortened by a spreadsheet and its digits are lost; export the column as text"
                            .formatted(text));
        }
        var whole = reading.spec().wholeNumberIds() ? WHOLE_WITH_FRACTION.matcher(text) : null;
        return whole != null && whole.matches() ? whole.group(1) : text;
    }

    LocalDate date(Field field) {
        required(field);
        var date = dateOrNull(field);
        if (date == null) {
            throw problem(field, "%s is missing; fill it in".formatted(field.label()));
        }
        return date;
    }

    @Nullable
    LocalDate dateOrNull(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Dates.read(text, reading.layout().dates());
        } catch (Unreadable unreadable) {
            throw problem(field, unreadable.sentence());
        }
    }

    Money money(Field field, String currency) {
        required(field);
        var money = moneyOrNull(field, currency);
        return money == null ? Money.zero(currency) : money;
    }

    @Nullable
    Money moneyOrNull(Field field, String currency) {
        var number = numberOrNull(field, currency);
        if (number == null) {
            return null;
        }
        var rounded = number.setScale(Money.decimals(currency), RoundingMode.HALF_UP);
        var lost = number.subtract(rounded).abs();
        if (lost.signum() != 0) {
            if (lost.compareTo(BINARY_TAIL) > 0 && !reading.spec().roundsAmounts()) {
                throw problem(
                        field,
                        "%s has more decimals than %s has (%d); round it"
                                .formatted(number.toPlainString(), currency, Money.decimals(currency)));
            }
            note(field, "%s was rounded to %s".formatted(number.toPlainString(), rounded.toPlainString()));
        }
        return Money.of(rounded, currency);
    }

    @Nullable
    BigDecimal numberOrNull(Field field, @Nullable String currency) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Amounts.read(text, reading.layout().numbers(), currency);
        } catch (Unreadable unreadable) {
            throw problem(field, unreadable.sentence());
        }
    }

    /** @param most the largest that makes sense */
    @Nullable
    Integer countOrNull(Field field, int most) {
        var number = numberOrNull(field, null);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.signum() < 0 || number.intValue() > most) {
            throw problem(field, "“%s” is not a whole number from 0 to %d; correct it".formatted(text(field), most));
        }
        return number.intValue();
    }

    String currency() {
        var code = required(Field.CURRENCY).toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw problem(Field.CURRENCY, "“%s” is not a currency code; use three letters such as EUR".formatted(code));
        }
    }

    LineProblem problem(Field field, String sentence) {
        return new LineProblem(reading.name(field), sentence.endsWith(".") ? sentence : sentence + ".");
    }
}
