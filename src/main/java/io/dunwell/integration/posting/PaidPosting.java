package io.dunwell.integration.posting;

import io.dunwell.integration.lines.Cells;
import io.dunwell.integration.lines.Invoice;
import io.dunwell.integration.mapping.MappingSpec;
import io.dunwell.integration.mapping.UnknownPaidDate;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCredit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Payments that a book tells only as "paid so far" on its invoices. */
final class PaidPosting {

    private final Ledger ledger;
    private final PaidSoFar paidSoFar;
    private final MappingSpec spec;
    private final LocalDate businessDate;

    /** An invoice that is in the books, of a known customer. */
    record Owed(Invoice invoice, long customerId) {}

    PaidPosting(Ledger ledger, PaidSoFar paidSoFar, MappingSpec spec, LocalDate businessDate) {
        this.ledger = ledger;
        this.paidSoFar = paidSoFar;
        this.spec = spec;
        this.businessDate = businessDate;
    }

    /** Posts what was paid since the last import; returns the invoices on which something was. */
    List<Invoice> post(List<Owed> owed, ChunkOutcome outcome) {
        var withPayment =
                owed.stream().filter(one -> one.invoice().paid() != null).toList();
        var known = paidSoFar.of(
                spec.source(),
                withPayment.stream().map(one -> one.invoice().number()).toList());
        var credits = new ArrayList<NewCredit>();
        var changes = new ArrayList<PaidSoFar.Change>();
        var paid = new ArrayList<Invoice>();
        for (var one : withPayment) {
            var before = known.getOrDefault(one.invoice().number(), PaidSoFar.Paid.NOTHING);
            var total = one.invoice().paid();
            if (total == null || total.amount().compareTo(before.total()) == 0) {
                continue;
            }
            var growth = total.minus(Money.of(before.total(), total.currency()));
            if (growth.isNegative()) {
                tellOfLess(one.invoice(), before, total, outcome);
                continue;
            }
            credits.add(credit(one, growth, before.steps() + 1));
            changes.add(
                    new PaidSoFar.Change(one.invoice().number(), total.amount(), total.currency(), before.steps() + 1));
            paid.add(one.invoice());
        }
        if (!credits.isEmpty()) {
            ledger.postCredits(credits);
            paidSoFar.keep(spec.source(), changes);
        }
        return paid;
    }

    private NewCredit credit(Owed owed, Money growth, int step) {
        var invoice = owed.invoice();
        return NewCredit.payment(owed.customerId(), invoice.number(), paidOn(invoice, step), growth, spec.source())
                .withExternalId("paid:%s:%d".formatted(invoice.number(), step))
                .directedTo(Direction.to(invoice.number()));
    }

    private LocalDate paidOn(Invoice invoice, int step) {
        var told = invoice.paidOn();
        if (told != null) {
            return told;
        }
        return step == 1 && spec.paidOnUnknown() == UnknownPaidDate.DAY_OF_ISSUE ? invoice.issuedOn() : businessDate;
    }

    private static void tellOfLess(Invoice invoice, PaidSoFar.Paid before, Money total, ChunkOutcome outcome) {
        Cells first = invoice.cells().get(0);
        outcome.note(
                first.row(),
                "paid",
                "The file says %s was paid on %s, less than the %s of the last import. If a payment was returned, reverse it on the customer's page."
                        .formatted(total, invoice.number(), Money.of(before.total(), total.currency())));
    }
}
