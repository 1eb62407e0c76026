package io.dunwell.demo.world;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What customers do about their bills when nobody asks.
 *
 * <p>Shares and delays follow the payment history: 35.6 % late, 9.7 days on average over the late and at most 45, 23 %
 * contested, and those late more often than not. The habits beyond {@code REGULAR} are the tail that it lacks.
 */
final class Settlements {

    private static final double CONTESTED_IF_LATE = 0.436;
    private static final double CONTESTED_IF_NOT = 0.112;
    private static final double CREDITED = 0.3;
    private static final int LATEST = 45;
    private static final double MEAN_DAYS_LATE = 9.7;

    private final long seed;
    /** Until then the silent ones still paid. */
    private final LocalDate startsOn;

    Settlements(long seed, LocalDate startsOn) {
        this.seed = seed;
        this.startsOn = startsOn;
    }

    /** In no particular order; an invoice that is never paid has none. */
    List<Deed> of(DemoInvoice invoice) {
        return invoice.parts().stream().flatMap(part -> of(invoice, part)).toList();
    }

    /** Whether the customer contests the invoice: some are credited in part, the others paid as they are. */
    boolean isContested(DemoInvoice invoice) {
        var late = daysLate(invoice, invoice.parts().get(0)) > 0;
        return Dice.of(seed, "contest " + invoice.number()).chance(late ? CONTESTED_IF_LATE : CONTESTED_IF_NOT);
    }

    /** How long after the due date a regular customer pays; 0 and below for in time. */
    int daysLate(DemoInvoice invoice, DemoInvoice.Part part) {
        var dice = dice(invoice, part);
        if (dice.chance(invoice.customer().lateShare())) {
            return Math.min(LATEST, 1 + (int) dice.waiting(MEAN_DAYS_LATE - 0.6));
        }
        var daysToPay = Math.max(1, Math.min(30, (int) Math.round(19.1 + 7.6 * dice.bell())));
        return daysToPay - 30;
    }

    private Stream<Deed> of(DemoInvoice invoice, DemoInvoice.Part part) {
        var due = part.dueOn();
        var dice = Dice.of(seed, "tail %s/%d".formatted(invoice.number(), part.number()));
        return switch (invoice.customer().habit()) {
            case REGULAR -> regular(invoice, part);
            case WAITS_FOR_A_REMINDER -> Stream.of(pays(invoice, part, due.plusDays(dice.between(25, 55))));
            case WAITS_TO_THE_LAST -> Stream.of(pays(invoice, part, due.plusDays(dice.between(70, 110))));
            case PROMISES -> Stream.of(pays(invoice, part, due.plusDays(dice.between(55, 85))));
            case PAYS_IN_PARTS -> inParts(invoice, part, dice);
            case DEBIT_RETURNS -> byDebit(invoice, part, dice);
            case SILENT -> due.isBefore(stoppedPaying(invoice.customer())) ? regular(invoice, part) : Stream.empty();
        };
    }

    private LocalDate stoppedPaying(DemoCustomer customer) {
        return startsOn.minusDays(Dice.of(seed, "stops " + customer.index()).between(50, 130));
    }

    private Stream<Deed> regular(DemoInvoice invoice, DemoInvoice.Part part) {
        var paidOn = part.dueOn().plusDays(daysLate(invoice, part));
        var deeds = new ArrayList<Deed>();
        if (part.number() == 1 && isContested(invoice) && contest(invoice).chance(CREDITED)) {
            var credited = share(part.amount(), contest(invoice).between(5, 30));
            deeds.add(new Deed(
                    paidOn.minusDays(1), Deed.Kind.CREDIT_NOTE, "CN-" + invoice.number(), invoice, 1, credited));
        }
        deeds.add(pays(invoice, part, paidOn));
        return deeds.stream();
    }

    private static Stream<Deed> inParts(DemoInvoice invoice, DemoInvoice.Part part, Dice dice) {
        var first = share(part.amount(), dice.between(30, 60));
        var due = part.dueOn();
        return Stream.of(
                new Deed(
                        due.plusDays(dice.between(2, 9)),
                        Deed.Kind.PAYMENT,
                        id(invoice, part, "a"),
                        invoice,
                        part.number(),
                        first),
                pays(invoice, part, due.plusDays(dice.between(45, 75))));
    }

    private static Stream<Deed> byDebit(DemoInvoice invoice, DemoInvoice.Part part, Dice dice) {
        var due = part.dueOn();
        var first = new Deed(due, Deed.Kind.PAYMENT, id(invoice, part, "d"), invoice, part.number(), part.amount());
        return dice.chance(0.5)
                ? Stream.of(first)
                : Stream.of(
                        first,
                        new Deed(due.plusDays(4), Deed.Kind.RETURN, first.id(), invoice, part.number(), part.amount()),
                        pays(invoice, part, due.plusDays(dice.between(35, 60))));
    }

    private static Deed pays(DemoInvoice invoice, DemoInvoice.Part part, LocalDate on) {
        return new Deed(on, Deed.Kind.PAYMENT, id(invoice, part, "p"), invoice, part.number(), part.amount());
    }

    private static String id(DemoInvoice invoice, DemoInvoice.Part part, String what) {
        return "P-%s-%d%s".formatted(invoice.number(), part.number(), what);
    }

    private static Money share(Money amount, int percent) {
        return amount.percent(BigDecimal.valueOf(percent));
    }

    private Dice dice(DemoInvoice invoice, DemoInvoice.Part part) {
        return Dice.of(seed, "pay %s/%d".formatted(invoice.number(), part.number()));
    }

    private Dice contest(DemoInvoice invoice) {
        return Dice.of(seed, "credit " + invoice.number());
    }
}
