package io.dunwell.demo.world;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the demo company invoices: net 30, a few in instalments, on business days. */
final class DemoInvoices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final double BUSINESS_DAYS_A_MONTH = 21.7;
    private static final List<String> GOODS = List.of(
            "Spring range",
            "Pantry assortment",
            "Glassware",
            "Refill order",
            "Seasonal goods",
            "Display stand",
            "Monthly standing order");

    private final long seed;
    private final List<DemoCustomer> customers;

    DemoInvoices(long seed, List<DemoCustomer> customers) {
        this.seed = seed;
        this.customers = customers;
    }

    List<DemoInvoice> issuedOn(LocalDate day) {
        return customers.stream()
                .flatMap(customer -> invoice(customer, day).stream())
                .toList();
    }

    /** The invoice that bears the number; empty when the number is not one of ours. */
    Optional<DemoInvoice> find(String number) {
        if (!number.matches("\\d{6}-\\d{4}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(number.substring(7));
        return index < 1 || index > customers.size()
                ? Optional.empty()
                : day(number).flatMap(day -> invoice(customers.get(index - 1), day));
    }

    private Optional<DemoInvoice> invoice(DemoCustomer customer, LocalDate day) {
        var dice = Dice.of(seed, "sale %d %s".formatted(customer.index(), day));
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (weekend || !dice.chance(customer.invoicesAMonth() / BUSINESS_DAYS_A_MONTH)) {
            return Optional.empty();
        }
        var cents = Math.max(5_000, Math.round(customer.typicalCents() * (1 + 0.34 * dice.bell())));
        var amount = Money.of(BigDecimal.valueOf(cents, 2), customer.currency());
        int parts = dice.chance(0.06) ? 3 : 1;
        return Optional.of(new DemoInvoice(
                "%s-%04d".formatted(DAY.format(day), customer.index()),
                customer,
                day,
                dice.pick(GOODS),
                parts(amount, day, parts)));
    }

    private static List<DemoInvoice.Part> parts(Money amount, LocalDate day, int count) {
        var amounts = amount.split(count);
        var parts = new ArrayList<DemoInvoice.Part>();
        for (int number = 1; number <= count; number++) {
            parts.add(new DemoInvoice.Part(number, day.plusDays(30L * number), amounts.get(number - 1)));
        }
        return List.copyOf(parts);
    }

    private static Optional<LocalDate> day(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(0, 6), DAY));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
