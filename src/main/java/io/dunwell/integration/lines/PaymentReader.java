package io.dunwell.integration.lines;

import io.dunwell.integration.files.Row;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.CreditKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows to payments. */
public final class PaymentReader {

    private final Reading reading;

    public PaymentReader(Reading reading) {
        this.reading = reading;
    }

    /** @throws LineProblem when the row cannot be read */
    public Payment read(Row row) {
        var cells = reading.cells(row);
        var amount = cells.money(Field.AMOUNT, cells.currency());
        refuseNothing(cells, amount);
        var receivedOn = cells.date(Field.RECEIVED_ON);
        var invoices = invoices(cells);
        var customer = customer(cells, invoices);
        var number = cells.id(Field.PAYMENT_ID);
        return new Payment(
                cells,
                customer,
                kind(cells),
                amount,
                receivedOn,
                invoices,
                cells.textOrNull(Field.METHOD),
                cells.textOrNull(Field.REMITTANCE),
                number.isEmpty() ? madeKey(customer, invoices, amount, receivedOn) : number,
                !number.isEmpty());
    }

    private static void refuseNothing(Cells cells, Money amount) {
        if (amount.isZero()) {
            throw cells.problem(Field.AMOUNT, "The amount is 0, so nothing was paid; leave the line out");
        }
        if (amount.isNegative()) {
            throw cells.problem(
                    Field.AMOUNT,
                    "%s is less than nothing and would take a payment back; open that payment on the customer's page and reverse it there"
                            .formatted(amount));
        }
    }

    private List<String> invoices(Cells cells) {
        return Arrays.stream(cells.id(Field.INVOICE_NUMBER).split("[;|]"))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    private @Nullable CustomerKey customer(Cells cells, List<String> invoices) {
        boolean named = !cells.text(Field.CUSTOMER_NUMBER).isEmpty()
                || !cells.text(Field.CUSTOMER_NAME).isEmpty();
        return named || invoices.isEmpty() ? CustomerKey.of(cells, reading) : null;
    }

    private static CreditKind kind(Cells cells) {
        var word = cells.text(Field.CREDIT_KIND).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "payment" -> CreditKind.PAYMENT;
            case "credit note", "credit_note" -> CreditKind.CREDIT_NOTE;
            case "discount" -> CreditKind.DISCOUNT;
            default ->
                throw cells.problem(
                        Field.CREDIT_KIND,
                        "“%s” is no kind of credit; use payment, credit note or discount".formatted(word));
        };
    }

    private static String madeKey(
            @Nullable CustomerKey customer, List<String> invoices, Money amount, LocalDate receivedOn) {
        var said = String.join(
                "|",
                customer == null ? "" : customer.number(),
                invoices.toString(),
                amount.toString(),
                receivedOn.toString());
        return "made-" + CustomerKey.digest(said).substring(0, 40);
    }
}
