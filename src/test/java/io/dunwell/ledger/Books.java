package io.dunwell.ledger;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Writes books that a bookkeeper can read: one line for each thing that happened, through the verbs of the ledger.
 *
 * <pre>
 * customer Alder
 * 2026-01-05  invoice      INV-1  1200.00 EUR  due 2026-02-04  discount 2 until 2026-01-15
 * 2026-01-09  credit-note  CN-1     50.00 EUR  to INV-1
 * 2026-02-20  payment      PAY-1   400.00 EUR  to INV-1 300.00  to INV-2
 * 2026-02-25  return       PAY-1
 * 2026-02-26  cancel       INV-1
 * 2026-02-27  apply        EUR
 * 2026-02-28  write-off    EUR
 * </pre>
 *
 * <p>Without a first line the customer is called {@code Alder}; two books for one name write on one account.
 */
@Component
public class Books {

    private static final String SOURCE = "books";

    private final Ledger ledger;
    private final Customers customers;

    Books(Ledger ledger, Customers customers) {
        this.ledger = ledger;
        this.customers = customers;
    }

    /** The account of the last customer that the text names, in the currency that it used last. */
    public BookedAccount of(String text) {
        var customer = customer("Alder");
        var currency = "EUR";
        for (var line : text.strip().split("\\R")) {
            var words = new BookWords(line);
            if (words.isAt("customer")) {
                customer = customer(words.next());
            } else {
                currency = write(customer, words);
            }
        }
        return new BookedAccount(ledger, new AccountId(customer, currency));
    }

    /** Id of the customer of this name, registered when there is none. */
    public long customer(String name) {
        return customers
                .find(SOURCE, name)
                .orElseGet(() -> customers.register(NewCustomer.of(SOURCE, name, name, "en", "US")))
                .id();
    }

    private String write(long customer, BookWords words) {
        var on = LocalDate.parse(words.next());
        var verb = words.next();
        switch (verb) {
            case "invoice" -> ledger.charge(charge(customer, on, words));
            case "fee" -> ledger.charge(charge(customer, on, words).withKind(ChargeKind.LATE_FEE));
            case "payment" -> ledger.credit(credit(customer, on, words));
            case "credit-note" -> ledger.credit(credit(customer, on, words).withKind(CreditKind.CREDIT_NOTE));
            case "return" -> ledger.reverseCredit(find(words.next()), on, "returned by the bank");
            case "cancel" -> ledger.cancelCharge(find(customer, words.next(), on), on, "issued by mistake");
            case "apply" -> ledger.applyUnapplied(new AccountId(customer, words.currency()), on);
            case "write-off" ->
                ledger.writeOff(
                        new AccountId(customer, words.currency()),
                        on,
                        "given up",
                        "write-off of " + customer + " on " + on);
            default -> throw new IllegalArgumentException("Books do not know the verb " + verb);
        }
        return words.currency();
    }

    private static NewCharge charge(long customer, LocalDate on, BookWords words) {
        var reference = words.next();
        var amount = words.money();
        words.expect("due");
        var charge = NewCharge.invoice(customer, reference, on, LocalDate.parse(words.next()), amount, SOURCE)
                .withExternalId(customer + " " + reference);
        if (words.isAt("discount")) {
            var percent = words.number();
            words.expect("until");
            return charge.withDiscount(percent, LocalDate.parse(words.next()));
        }
        return charge;
    }

    private static NewCredit credit(long customer, LocalDate on, BookWords words) {
        var credit = NewCredit.payment(customer, words.next(), on, words.money(), SOURCE);
        var directions = new ArrayList<Direction>();
        while (words.isAt("to")) {
            var reference = words.next();
            directions.add(words.isAtNumber() ? Direction.to(reference, words.amount()) : Direction.to(reference));
        }
        return credit.directedTo(directions.toArray(Direction[]::new));
    }

    private long find(String credit) {
        return ledger.findCredit(SOURCE, credit).orElseThrow().id();
    }

    private long find(long customer, String reference, LocalDate on) {
        return ledger.accountsOf(customer).stream()
                .flatMap(account -> ledger.lines(account, on).stream())
                .filter(line ->
                        line.type() == LineType.CHARGE && line.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
