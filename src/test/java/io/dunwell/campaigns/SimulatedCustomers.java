package io.dunwell.campaigns;

import io.dunwell.customers.Address;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.OpenItem;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.promises.Promises;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Customers who buy every month and pay as their habit has it; a function of the seed, the day and the books. */
final class SimulatedCustomers {

    private static final String SOURCE = "simulated";
    private static final int TERMS = 30;

    private final long seed;
    private final LocalDate first;
    private final Customers customers;
    private final Ledger ledger;
    private final Promises promises;
    private final List<One> all = new ArrayList<>();

    SimulatedCustomers(ApplicationContext application, long seed, LocalDate first) {
        this.seed = seed;
        this.first = first;
        this.customers = application.getBean(Customers.class);
        this.ledger = application.getBean(Ledger.class);
        this.promises = application.getBean(Promises.class);
    }

    /** A customer and what it owes. */
    record One(int ordinal, String number, Habit habit, AccountId account) {}

    List<One> all() {
        return all;
    }

    Map<AccountId, AccountFigures> figures(LocalDate day) {
        return ledger.figures(all.stream().map(One::account).toList(), day);
    }

    void register(int count) {
        var posted = customers.registerAll(
                IntStream.range(0, count).mapToObj(this::customer).toList());
        for (int ordinal = 0; ordinal < count; ordinal++) {
            var account = new AccountId(posted.get(ordinal).id(), "EUR");
            all.add(new One(ordinal, number(ordinal), Habit.of(ordinal), account));
        }
        ledger.postCharges(all.stream().map(this::firstBill).toList());
    }

    private NewCustomer customer(int ordinal) {
        var contact = NewContact.billing("Accounts " + ordinal, "accounts%d@kunde.example".formatted(ordinal))
                .withPhone("+3532091%05d".formatted(10_000 + ordinal));
        var customer = NewCustomer.of(
                        SOURCE, number(ordinal), "Customer " + ordinal, ordinal % 3 == 0 ? "de" : "en", "IE")
                .withPayRun(payRun(ordinal))
                .withContacts(contact);
        return ordinal % 4 == 3
                ? customer
                : customer.withAddress(new Address("1 Quay Parade", "D01 X123", "Dublin", null, "IE"));
    }

    /** Of five customers three are known to pay on days of their own; that they pay then is left to their habits. */
    private static PayRunCalendar payRun(int ordinal) {
        return switch (ordinal % 5) {
            case 1 -> PayRunCalendar.weekly(DayOfWeek.FRIDAY, 3);
            case 2 -> PayRunCalendar.monthly(31, 10);
            case 3 -> PayRunCalendar.biweekly(LocalDate.of(2026, 1, 7), 0);
            default -> PayRunCalendar.NONE;
        };
    }

    private static String number(int ordinal) {
        return "S%04d".formatted(ordinal);
    }

    private NewCharge firstBill(One one) {
        return bill(one, first.minusDays(25 - one.ordinal() % 45), "B%04d-0".formatted(one.ordinal()));
    }

    /** Sells, and lets everybody pay what they pay today. */
    void live(LocalDate day) {
        var figures = figures(day.minusDays(1));
        ledger.postCharges(all.stream()
                .filter(one -> buys(one, day, figures.get(one.account())))
                .map(one -> bill(one, day.plusDays(TERMS), "B%04d-%s".formatted(one.ordinal(), day)))
                .toList());
        var payments = new ArrayList<NewCredit>();
        var promised = dueToday(day);
        for (var one : all) {
            var owed = figures.get(one.account());
            if (owed != null && owed.balance().isPositive() && !isBankrupt(one, day)) {
                payments.addAll(paid(one, owed, promised.getOrDefault(one.account(), List.of()), day));
            }
        }
        ledger.postCredits(payments);
        payments.stream()
                .filter(payment ->
                        Chance.of(seed, "returned", payment.externalId()).in(0.01))
                .forEach(payment -> ledger.reverseCredit(
                        ledger.findCredit(SOURCE, payment.externalId())
                                .orElseThrow()
                                .id(),
                        day,
                        "returned unpaid"));
    }

    boolean isBankrupt(One one, LocalDate day) {
        return one.habit() == Habit.GOES_BANKRUPT && !day.isBefore(bankruptOn(one));
    }

    LocalDate bankruptOn(One one) {
        return first.plusDays(Chance.of(seed, "bankrupt", one.ordinal()).between(20, 300));
    }

    /** Whoever owes two bills that are overdue gets nothing more. */
    private boolean buys(One one, LocalDate day, @Nullable AccountFigures owed) {
        return (day.toEpochDay() + one.ordinal() * 7L) % 30 == 0
                && !isBankrupt(one, day)
                && (owed == null
                        || owed.openItems().stream()
                                        .filter(item -> item.isOverdue(day))
                                        .count()
                                < 2);
    }

    private NewCharge bill(One one, LocalDate due, String reference) {
        var amount = Chance.of(seed, "amount", reference).between(40, 3_000) * 100L + one.ordinal() % 100;
        return NewCharge.invoice(
                one.account().customerId(),
                reference,
                due.minusDays(TERMS),
                due,
                Money.of(BigDecimal.valueOf(amount, 2), "EUR"),
                SOURCE);
    }

    private List<NewCredit> paid(One one, AccountFigures owed, List<Promise> agreed, LocalDate day) {
        var payments = new ArrayList<NewCredit>();
        for (var promise : agreed) {
            if (keeps(one, promise)) {
                payments.add(payment(one, "agreed-" + payments.size(), promise.outstanding(), day));
            }
        }
        if (payments.isEmpty()) {
            owed.openItems().stream()
                    .filter(item -> paysToday(one, item, day))
                    .forEach(item -> payments.add(payment(one, item.reference(), item.open(), day)));
            owed.openItems().stream()
                    .filter(item -> one.habit().paysAHalfFirst()
                            && day.equals(item.dueOn().plusDays(9)))
                    .forEach(item -> payments.add(
                            payment(one, item.reference() + "-half", item.open().percent(new BigDecimal(50)), day)));
        }
        return payments;
    }

    private boolean paysToday(One one, OpenItem item, LocalDate day) {
        var wanted = item.dueOn().plusDays(one.habit().paysAfterDays(Chance.of(seed, "pays", item.reference())));
        return !day.isBefore(wanted) && (day.toEpochDay() - wanted.toEpochDay()) % 7 == 0;
    }

    private boolean keeps(One one, Promise promise) {
        var chance = Chance.of(seed, "keeps", one.ordinal(), promise.dueOn());
        return switch (one.habit()) {
            case PROMISES_AND_KEEPS -> chance.in(0.9);
            case PROMISES_AND_BREAKS -> chance.in(0.1);
            default -> chance.in(promise.planId() == null ? 0.5 : 0.85);
        };
    }

    /** Promises and instalments that were agreed for today. */
    private Map<AccountId, List<Promise>> dueToday(LocalDate day) {
        var due = new LinkedHashMap<AccountId, List<Promise>>();
        var accounts = all.stream().map(One::account).toList();
        promises.of(accounts).forEach((account, some) -> {
            var today = some.stream()
                    .filter(promise -> promise.standing() == PromiseStanding.OPEN
                            && promise.dueOn().equals(day))
                    .toList();
            if (!today.isEmpty()) {
                due.put(account, today);
            }
        });
        return due;
    }

    private static NewCredit payment(One one, String what, Money amount, LocalDate day) {
        return NewCredit.payment(
                one.account().customerId(), "P-%s-%s-%s".formatted(one.number(), day, what), day, amount, SOURCE);
    }
}
