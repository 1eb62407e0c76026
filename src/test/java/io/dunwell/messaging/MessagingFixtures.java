package io.dunwell.messaging;

import io.dunwell.customers.Address;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Customers who owe, and messages to them; the day is Tuesday, 3 March 2026, ten o'clock in Stockholm. */
@Component
public class MessagingFixtures {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    public static final LocalDate PAY_BY = LocalDate.of(2026, 3, 10);
    public static final Instant TEN = at(TODAY, "10:00");

    private static final String SOURCE = "messaging";

    private final Customers customers;
    private final Ledger ledger;

    MessagingFixtures(Customers customers, Ledger ledger) {
        this.customers = customers;
        this.ledger = ledger;
    }

    /** In Stockholm. */
    public static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant();
    }

    /** A business with an email address that owes 1,200.00 EUR since 4 February. */
    public AccountId overdue(String name) {
        return owes(business(name, contact -> contact), "1200.00", "2026-02-04");
    }

    public AccountId business(String name, UnaryOperator<NewContact> contact) {
        return customer(
                customer -> customer.withDebtorType(DebtorType.BUSINESS)
                        .withContacts(contact.apply(NewContact.billing("Maria Berg", name + "@kunde.example"))),
                name);
    }

    public AccountId customer(UnaryOperator<NewCustomer> details, String name) {
        var customer = details.apply(NewCustomer.of(SOURCE, name, "House of " + name, "en", "GB"));
        return new AccountId(customers.register(customer).id(), "EUR");
    }

    public static Address street() {
        return new Address("12 Mill Lane", "N1 9GU", "London", null, "GB");
    }

    public AccountId owes(AccountId account, String amount, String dueOn) {
        var due = LocalDate.parse(dueOn);
        ledger.charge(NewCharge.invoice(
                account.customerId(),
                "INV-" + account.customerId() + "-" + due,
                due.minusDays(30),
                due,
                Money.of(amount, account.currency()),
                SOURCE));
        return account;
    }

    public void pays(AccountId account, String amount) {
        ledger.credit(NewCredit.payment(
                account.customerId(),
                "PAY-" + account.customerId() + "-" + amount,
                TODAY,
                Money.of(amount, account.currency()),
                SOURCE));
    }

    /** The payer directs {@code part} to the oldest item; the rest stays unapplied. */
    public void paysInPart(AccountId account, String amount, String part) {
        var oldest = ledger.figures(account, TODAY).openItems().get(0).reference();
        ledger.credit(NewCredit.payment(
                        account.customerId(),
                        "PART-" + account.customerId(),
                        TODAY,
                        Money.of(amount, account.currency()),
                        SOURCE)
                .directedTo(Direction.to(oldest, Money.of(part, account.currency()))));
    }

    public List<AccountId> manyOverdue(int count) {
        return IntStream.range(0, count).mapToObj(i -> overdue("many" + i)).toList();
    }

    public static MessageOrder order(AccountId account, String template) {
        return order(account, template, Channel.EMAIL);
    }

    public static MessageOrder order(AccountId account, String template, Channel channel) {
        return new MessageOrder(
                account + "/" + template,
                account,
                null,
                template,
                TemplateCatalog.get(template).purpose(),
                channel,
                PAY_BY,
                TODAY,
                TEN);
    }
}
