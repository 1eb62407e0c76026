package io.dunwell.benchmarks;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Made-up receivables by a fixed formula, so that figures compare: N customers with two invoices each; as of 2026-06-30
 * the days past due are ((7c + 37j) mod 163) - 20, except for every tenth customer, who is not due; net 30; the amount
 * is 50 + ((131c + 977j) mod 200000) / 100.
 */
final class Receivables {

    static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

    private static final int CHUNK = 1_000;

    private final Customers customers;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Receivables(ApplicationContext application) {
        this.customers = application.getBean(Customers.class);
        this.ledger = application.getBean(Ledger.class);
        this.transaction = application.getBean(TransactionTemplate.class);
    }

    /** A company without grace and with everything in UTC, standing at noon of {@link #AS_OF}. */
    static void found(ApplicationContext application) {
        var clock = application.getBean(CompanyClock.class);
        at(application, AS_OF);
        application
                .getBean(Companies.class)
                .found(
                        new Company(
                                "Benchmark",
                                CompanyMode.LIVE,
                                ZoneOffset.UTC,
                                "US",
                                "",
                                "USD",
                                "en",
                                LocalTime.of(6, 0),
                                Allowance.ofGrace(0),
                                new BigDecimal("5.00"),
                                null,
                                null,
                                null),
                        clock.instant());
    }

    static void at(ApplicationContext application, LocalDate date) {
        application.getBean(CompanyClock.class).moveTo(date.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** Adds customers {@code from} (inclusive) to {@code to} (exclusive) with their invoices. */
    void add(int from, int to) {
        add(from, to, Receivables::dueOn);
    }

    /** The same customers whose invoices fell due one to five days before {@link #AS_OF}. */
    void addNewlyDue(int from, int to) {
        add(from, to, (c, j) -> AS_OF.minusDays(1 + (c + 3L * j) % 5));
    }

    /** The same customers whose invoices all fall due on one day. */
    void addDue(int from, int to, LocalDate due) {
        add(from, to, (c, j) -> due);
    }

    private void add(int from, int to, BiFunction<Integer, Integer, LocalDate> dueOn) {
        for (int start = from; start < to; start += CHUNK) {
            var first = start;
            var last = Math.min(to, start + CHUNK);
            transaction.executeWithoutResult(status -> addChunk(first, last, dueOn));
        }
    }

    private void addChunk(int from, int to, BiFunction<Integer, Integer, LocalDate> dueOn) {
        var posted = customers.registerAll(
                IntStream.range(from, to).mapToObj(Receivables::customer).toList());
        List<NewCharge> charges = new ArrayList<>();
        for (int c = from; c < to; c++) {
            for (int j = 0; j < 2; j++) {
                charges.add(invoice(posted.get(c - from).id(), c, j, dueOn.apply(c, j)));
            }
        }
        ledger.postCharges(charges);
    }

    private static NewCustomer customer(int c) {
        return NewCustomer.of("bench", "C" + c, "Customer " + c, "en", "US")
                .withZone(ZoneOffset.UTC)
                .withContacts(NewContact.billing("Accounts", "accounts" + c + "@example.com"));
    }

    static LocalDate dueOn(int c, int j) {
        var late = c % 10 == 9 ? -30 : ((7 * c + 37 * j) % 163) - 20;
        return AS_OF.minusDays(late);
    }

    static BigDecimal amount(int c, int j) {
        return BigDecimal.valueOf(5_000 + (131L * c + 977L * j) % 200_000, 2);
    }

    private static NewCharge invoice(long customerId, int c, int j, LocalDate due) {
        return NewCharge.invoice(
                customerId,
                "INV-%d-%d".formatted(c, j),
                due.minusDays(30),
                due,
                Money.of(amount(c, j), "USD"),
                "bench");
    }
}
