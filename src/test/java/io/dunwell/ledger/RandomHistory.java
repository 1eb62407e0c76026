package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What may happen to an account, by chance and yet the same for the same seed. Days mostly go on, but things are also
 * written down late. What the ledger refuses has not happened.
 */
final class RandomHistory {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate FAR = LocalDate.parse("9999-01-01");

    private final Ledger ledger;
    private final long customer;
    private final Random random;
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private LocalDate today = START;
    private int number;

    RandomHistory(Ledger ledger, long customer, long seed) {
        this.ledger = ledger;
        this.customer = customer;
        this.random = new Random(seed);
    }

    AccountId account() {
        return new AccountId(customer, "EUR");
    }

    /** Every day on which something happened, and the day before it. */
    List<LocalDate> days() {
        var result = new TreeSet<>(days);
        days.forEach(day -> result.add(day.minusDays(1)));
        return List.copyOf(result);
    }

    void happen(int times) {
        for (int i = 0; i < times; i++) {
            today = today.plusDays(random.nextInt(6));
            try {
                attempt(random.nextInt(20));
            } catch (Rejection refused) {
                continue;
            }
            ledger.lines(account(), FAR).forEach(line -> days.add(line.on()));
        }
    }

    private void attempt(int what) {
        var on = random.nextInt(4) == 0 ? today.minusDays(random.nextInt(20)) : today;
        switch (what) {
            case 0, 1, 2, 3, 4, 5 -> ledger.charge(invoice(on));
            case 6 -> ledger.charge(invoice(on).withKind(ChargeKind.LATE_FEE));
            case 7, 8, 9, 10 -> ledger.credit(payment(on, euros()));
            case 11, 12 -> ledger.credit(payment(on, someOpen()).directedTo(Direction.to("INV-" + random.nextInt(12))));
            case 13 -> ledger.credit(payment(on, euros()).withKind(CreditKind.CREDIT_NOTE));
            case 14, 15 -> ledger.reverseCredit(some(LineType.CREDIT), on, "returned");
            case 16 -> ledger.reverseAllocation(some(LineType.ALLOCATION), on);
            case 17 -> ledger.cancelCharge(some(LineType.CHARGE), on, "by mistake");
            case 18 -> ledger.allocate(some(LineType.CREDIT), some(LineType.CHARGE), euros(), on);
            default -> lastly(on);
        }
    }

    private void lastly(LocalDate on) {
        if (random.nextInt(8) == 0) {
            ledger.writeOff(account(), on, "given up", customer + " write-off " + number++);
        } else {
            ledger.applyUnapplied(account(), on);
        }
    }

    private NewCharge invoice(LocalDate on) {
        var due = on.plusDays(random.nextInt(60) - 10L);
        var invoice = NewCharge.invoice(customer, "INV-" + number, on, due, euros(), "history")
                .withExternalId(customer + " " + number++);
        return random.nextInt(3) == 0 ? invoice.withDiscount(new BigDecimal("2.5"), on.plusDays(10)) : invoice;
    }

    private NewCredit payment(LocalDate on, Money amount) {
        return NewCredit.payment(customer, "PAY-" + number, on, amount, "history")
                .withExternalId(customer + " " + number++);
    }

    private Money someOpen() {
        var open = ledger.figures(account(), today).openItems();
        return open.isEmpty() ? euros() : open.get(random.nextInt(open.size())).open();
    }

    private long some(LineType type) {
        var lines = ledger.lines(account(), FAR).stream()
                .filter(line -> line.type() == type)
                .toList();
        if (lines.isEmpty()) {
            throw new PostingRejected("There is none yet.");
        }
        return lines.get(random.nextInt(lines.size())).id();
    }

    private Money euros() {
        return Money.of(BigDecimal.valueOf(1 + random.nextInt(50_000), 2), "EUR");
    }

    /** Invoices, payments directed to them and undirected ones, each sent twice, as imports bring them. */
    static List<BiConsumer<Ledger, Long>> imports(long seed) {
        var random = new Random(seed);
        var result = new ArrayList<BiConsumer<Ledger, Long>>();
        for (int i = 0; i < 12; i++) {
            var reference = "INV-" + i;
            var on = START.plusDays(random.nextInt(60));
            var amount = Money.of(BigDecimal.valueOf(1000 + random.nextInt(5000), 2), "EUR");
            var paid = Money.of(BigDecimal.valueOf(500 + random.nextInt(4000), 2), "EUR");
            BiConsumer<Ledger, Long> invoice = (ledger, customer) ->
                    ledger.charge(NewCharge.invoice(customer, reference, on, on.plusDays(30), amount, "history")
                            .withExternalId(customer + " " + reference));
            BiConsumer<Ledger, Long> payment = (ledger, customer) ->
                    ledger.credit(NewCredit.payment(customer, "PAY", on.plusDays(25), paid, "history")
                            .withExternalId(customer + " for " + reference));
            result.addAll(List.of(invoice, invoice, payment, payment));
        }
        return result;
    }
}
