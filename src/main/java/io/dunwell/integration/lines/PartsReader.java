package io.dunwell.integration.lines;

import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The due dates of one invoice, and what is due on each. */
final class PartsReader {

    private static final int MOST_TERMS_DAYS = 3650;
    private static final int MOST_PARTS = 999;

    private final Reading reading;

    PartsReader(Reading reading) {
        this.reading = reading;
    }

    List<Invoice.Part> read(List<Cells> rows, String currency, LocalDate issuedOn) {
        return switch (reading.spec().rows()) {
            case FIRST_ROW -> List.of(firstRow(rows, currency, issuedOn));
            case SUM_OF_ROWS -> List.of(sum(rows, currency, issuedOn));
            case DUE_DATES -> dueDates(rows, currency, issuedOn);
        };
    }

    private Invoice.Part part(Cells row, int number, String currency, LocalDate issuedOn) {
        var amount = row.money(Field.AMOUNT, currency);
        if (amount.isZero()) {
            throw row.problem(Field.AMOUNT, "The amount is 0, so nothing is owed; leave the line out");
        }
        return new Invoice.Part(number, amount, dueOn(row, issuedOn));
    }

    /** The figures are those of the invoice and must be the same on each of its rows. */
    private Invoice.Part firstRow(List<Cells> rows, String currency, LocalDate issuedOn) {
        var first = part(rows.get(0), 1, currency, issuedOn);
        for (var row : rows) {
            if (!row.text(Field.AMOUNT).equals(rows.get(0).text(Field.AMOUNT))) {
                throw row.problem(
                        Field.AMOUNT,
                        "Line %d of the same invoice says %s and this one %s; correct one of them"
                                .formatted(
                                        rows.get(0).row().line(),
                                        rows.get(0).text(Field.AMOUNT),
                                        row.text(Field.AMOUNT)));
            }
        }
        return first;
    }

    private Invoice.Part sum(List<Cells> rows, String currency, LocalDate issuedOn) {
        var total = Money.zero(currency);
        for (var row : rows) {
            total = total.plus(row.money(Field.AMOUNT, currency));
        }
        if (total.isZero()) {
            throw rows.get(0).problem(Field.AMOUNT, "The lines of the invoice add up to 0; leave them out");
        }
        return new Invoice.Part(1, total, dueOn(rows.get(0), issuedOn));
    }

    private List<Invoice.Part> dueDates(List<Cells> rows, String currency, LocalDate issuedOn) {
        if (rows.size() == 1 && rows.get(0).text(Field.PART).isEmpty()) {
            return List.of(part(rows.get(0), 1, currency, issuedOn));
        }
        var parts = new ArrayList<Invoice.Part>();
        for (var row : rows) {
            var numbered = row.countOrNull(Field.PART, MOST_PARTS);
            var part = part(row, numbered == null ? parts.size() + 1 : numbered, currency, issuedOn);
            refuseRepeat(row, part, parts, numbered != null);
            parts.add(part);
        }
        parts.sort(Comparator.comparingInt(Invoice.Part::number));
        if (parts.get(0).number() != 1 || parts.get(parts.size() - 1).number() != parts.size()) {
            throw rows.get(0)
                    .problem(Field.PART, "The parts do not count from 1 to %d; number them so".formatted(parts.size()));
        }
        return parts;
    }

    /** The same invoice twice must not become twice the debt. */
    private static void refuseRepeat(Cells row, Invoice.Part part, List<Invoice.Part> soFar, boolean numbered) {
        for (var other : soFar) {
            if (numbered && other.number() == part.number()) {
                throw row.problem(Field.PART, "Part %d stands twice; number the parts".formatted(part.number()));
            }
            if (!numbered && Objects.equals(other.dueOn(), part.dueOn())) {
                throw row.problem(
                        Field.DUE_ON,
                        "The invoice stands twice with the same due date; take one line out, or number its parts in the"
                                + " column part");
            }
        }
    }

    private @Nullable LocalDate dueOn(Cells row, LocalDate issuedOn) {
        var written = row.dateOrNull(Field.DUE_ON);
        if (written != null) {
            return written;
        }
        var days = row.countOrNull(Field.TERMS_DAYS, MOST_TERMS_DAYS);
        var terms = days == null ? reading.termsDays() : days;
        return terms == null ? null : issuedOn.plusDays(terms);
    }
}
