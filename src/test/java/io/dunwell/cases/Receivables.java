package io.dunwell.cases;

import io.dunwell.customers.Address;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.engine.DueWaits;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import io.dunwell.messaging.Messaging;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A company in Berlin on Wednesday, 18 November 2026, and customers who owe it; written through the faces. */
@Component
public class Receivables {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Companies companies;
    private final CompanyClock clock;
    private final BusinessCalendar calendar;
    private final Customers customers;
    private final Ledger ledger;
    private final Cases cases;
    private final DueWaits waits;
    private final Messaging messaging;

    Receivables(
            Companies companies,
            CompanyClock clock,
            BusinessCalendar calendar,
            Customers customers,
            Ledger ledger,
            Cases cases,
            DueWaits waits,
            Messaging messaging) {
        this.companies = companies;
        this.clock = clock;
        this.calendar = calendar;
        this.customers = customers;
        this.ledger = ledger;
        this.cases = cases;
        this.waits = waits;
        this.messaging = messaging;
    }

    /** Founds the company; it is eleven in the morning. */
    public Receivables found() {
        moveTo(TODAY);
        companies.found(
                new Company(
                        "Nordlys Wholesale",
                        CompanyMode.LIVE,
                        BERLIN,
                        "DE",
                        "be",
                        "EUR",
                        "en",
                        LocalTime.of(6, 0),
                        Allowance.ofGrace(2),
                        new BigDecimal("5.00"),
                        null,
                        null,
                        null),
                clock.instant());
        return this;
    }

    /** A business in Warsaw with a contact who can be written to and called. */
    public AccountId customer(String number, String name) {
        var customer = customers.register(NewCustomer.of("test", number, name, "en", "PL")
                .withAddress(new Address("Prosta 51", "00-838", "Warsaw", null, "PL"))
                .withZone(ZoneId.of("Europe/Warsaw"))
                .withContacts(NewContact.billing("Piotr Zieliński", "piotr@example.com")
                        .withPhone("+48225550147")));
        return new AccountId(customer.id(), "EUR");
    }

    public long invoice(AccountId account, String reference, int daysLate, String amount) {
        var due = TODAY.minusDays(daysLate);
        return ledger.charge(NewCharge.invoice(
                account.customerId(), reference, due.minusDays(30), due, Money.of(amount, account.currency()), "test"));
    }

    public void invoices(AccountId account, int many) {
        ledger.postCharges(IntStream.rangeClosed(1, many)
                .mapToObj(number -> NewCharge.invoice(
                        account.customerId(),
                        "R-%05d".formatted(number),
                        TODAY.minusDays(90),
                        TODAY.minusDays(60),
                        Money.of("10.00", account.currency()),
                        "test"))
                .toList());
    }

    public long payment(AccountId account, String reference, LocalDate on, String amount) {
        return ledger.credit(
                NewCredit.payment(account.customerId(), reference, on, Money.of(amount, account.currency()), "test"));
    }

    /** More than 45 days late, the case begins with a call: a task is open. */
    public AccountId customerToCall(String number, String name) {
        var account = customer(number, name);
        invoice(account, number + "-1", 62, "6240.00");
        invoice(account, number + "-2", 32, "3744.00");
        invoice(account, number + "-3", -12, "5725.40");
        look(account);
        return account;
    }

    /** What the workers do by day. */
    public void look(AccountId account) {
        var today = calendar.today();
        var report = cases.look(account, today);
        if (!report.failures().isEmpty()) {
            throw new AssertionError(report.failures());
        }
        messaging.dispatchDue(clock.instant());
    }

    /** Lets every day pass up to and including {@code date}, each with what the night does for the cases. */
    public void through(LocalDate date) {
        for (var day = calendar.today().plusDays(1); !day.isAfter(date); day = day.plusDays(1)) {
            moveTo(day);
            cases.askForReviews(day);
            cases.workReviewQueue(day, done -> {});
            waits.runThrough(calendar.beginningOf(day), done -> {});
            cases.workReviewQueue(day, done -> {});
            messaging.dispatchDue(clock.instant());
        }
    }

    private void moveTo(LocalDate date) {
        clock.moveTo(date.atTime(11, 0).atZone(BERLIN).toInstant());
    }
}
