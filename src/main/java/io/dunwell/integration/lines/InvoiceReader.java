package io.dunwell.integration.lines;

import io.dunwell.integration.files.Row;
import io.dunwell.integration.mapping.Field;
import io.dunwell.integration.mapping.Meaning;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows to invoices. */
public final class InvoiceReader {

    private final Reading reading;

    public InvoiceReader(Reading reading) {
        this.reading = reading;
    }

    /** Neighbouring rows with the same key belong to one invoice. */
    public String documentOf(Row row) {
        var cells = reading.cells(row);
        return cells.text(Field.INVOICE_NUMBER) + "\u0000" + cells.text(Field.CUSTOMER_NUMBER) + "\u0000"
                + cells.text(Field.CUSTOMER_NAME);
    }

    /**
     * @param rows all of one document
     * @return null when the status says that nothing is owed
     * @throws LineProblem when a row cannot be read or the rows contradict each other
     */
    public @Nullable Invoice read(List<Row> rows) {
        var cells = rows.stream().map(reading::cells).toList();
        var first = cells.get(0);
        var number = first.id(Field.INVOICE_NUMBER);
        if (number.isEmpty()) {
            throw first.problem(Field.INVOICE_NUMBER, "The invoice has no number; fill it in");
        }
        var meaning = meaning(first);
        if (meaning == Meaning.LEFT_OUT) {
            return null;
        }
        var issuedOn = first.date(Field.ISSUED_ON);
        var parts = new PartsReader(reading).read(cells, first.currency(), issuedOn);
        var total = parts.stream().map(Invoice.Part::amount).reduce(Money::plus).orElseThrow();
        var paidOn = first.dateOrNull(Field.PAID_ON);
        return total.isNegative() || meaning == Meaning.CREDIT_NOTE
                ? creditNote(cells, number, issuedOn, total)
                : new Invoice(
                        cells,
                        CustomerKey.of(first, reading),
                        number,
                        Meaning.OWED,
                        issuedOn,
                        parts,
                        texts(first),
                        paid(first, total, meaning, paidOn),
                        paidOn);
    }

    private Invoice creditNote(List<Cells> cells, String number, LocalDate issuedOn, Money total) {
        var amount = total.isNegative() ? total.negated() : total;
        return new Invoice(
                cells,
                CustomerKey.of(cells.get(0), reading),
                number,
                Meaning.CREDIT_NOTE,
                issuedOn,
                List.of(new Invoice.Part(1, amount, issuedOn)),
                texts(cells.get(0)),
                null,
                null);
    }

    private Meaning meaning(Cells cells) {
        var result = Meaning.OWED;
        for (var field : List.of(Field.DOCUMENT_TYPE, Field.STATUS)) {
            var word = cells.text(field);
            if (!word.isEmpty() && !reading.spec().meanings().isEmpty()) {
                var meaning = reading.spec().meanings().get(word.toLowerCase(Locale.ROOT));
                if (meaning == null) {
                    throw cells.problem(
                            field,
                            "The mapping does not say what “%s” means; add the word to the mapping".formatted(word));
                }
                result = meaning == Meaning.OWED || result == Meaning.LEFT_OUT ? result : meaning;
            }
        }
        return result;
    }

    private Invoice.Texts texts(Cells cells) {
        var percent = cells.numberOrNull(Field.DISCOUNT_PERCENT, null);
        return new Invoice.Texts(
                cells.textOrNull(Field.DESCRIPTION),
                cells.textOrNull(Field.DELIVERY_REFERENCE),
                percent == null ? BigDecimal.ZERO : percent,
                cells.dateOrNull(Field.DISCOUNT_UNTIL),
                cells.textOrNull(Field.EMAIL));
    }

    private @Nullable Money paid(Cells cells, Money total, Meaning meaning, @Nullable LocalDate paidOn) {
        var paid = cells.moneyOrNull(Field.PAID_AMOUNT, total.currency());
        var open = paid == null ? cells.moneyOrNull(Field.OPEN_AMOUNT, total.currency()) : null;
        if (open != null) {
            paid = total.minus(open);
        }
        boolean inFull =
                meaning == Meaning.PAID || (paidOn != null && reading.spec().paidDateMeansPaid());
        if (paid == null) {
            return inFull ? total : null;
        }
        if (paid.isNegative()) {
            throw cells.problem(
                    open == null ? Field.PAID_AMOUNT : Field.OPEN_AMOUNT,
                    "%s would be paid, which is less than nothing; correct the amount".formatted(paid));
        }
        return paid;
    }
}
