package io.dunwell.integration.posting;

import io.dunwell.integration.files.Row;
import io.dunwell.integration.lines.LineProblem;
import io.dunwell.integration.lines.Payment;
import io.dunwell.integration.lines.PaymentReader;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.Posted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Payments and credit notes go into the ledger, to the invoices that the payer named. */
final class PaymentsPosting implements ChunkPosting {

    private final PaymentReader reader;
    private final CustomerFinder customers;
    private final Ledger ledger;
    /** The first credit that this import wrote: one that is found again was written from the same file. */
    private long firstWritten = Long.MAX_VALUE;

    PaymentsPosting(PaymentReader reader, CustomerFinder customers, Ledger ledger) {
        this.reader = reader;
        this.customers = customers;
        this.ledger = ledger;
    }

    @Override
    public ChunkOutcome post(List<Row> rows) {
        var outcome = new ChunkOutcome();
        var payments = withoutRepeats(read(rows, outcome), outcome);
        var owners = owners(payments);
        var ids = customers.find(payments.stream()
                .filter(payment -> payment.customer() != null)
                .map(payment -> new CustomerFinder.Wanted(Objects.requireNonNull(payment.customer()), null))
                .toList());
        var batch = new ArrayList<NewCredit>();
        var sent = new ArrayList<Payment>();
        for (var payment : payments) {
            try {
                batch.add(credit(payment, customerId(payment, ids, owners)));
                sent.add(payment);
            } catch (LineProblem problem) {
                outcome.rejected(List.of(payment.cells().row()), problem);
            }
        }
        var posted =
                batch.isEmpty() ? List.<Posted>of() : ledger.postCredits(batch).rows();
        for (int i = 0; i < sent.size(); i++) {
            count(sent.get(i), posted.get(i), outcome);
        }
        return outcome;
    }

    private List<Payment> read(List<Row> rows, ChunkOutcome outcome) {
        var payments = new ArrayList<Payment>();
        for (var row : rows) {
            try {
                payments.add(reader.read(row));
            } catch (LineProblem problem) {
                outcome.rejected(List.of(row), problem);
            }
        }
        return payments;
    }

    private static List<Payment> withoutRepeats(List<Payment> payments, ChunkOutcome outcome) {
        var first = new HashMap<String, Payment>();
        var result = new ArrayList<Payment>();
        for (var payment : payments) {
            var earlier = first.putIfAbsent(payment.key(), payment);
            if (earlier == null) {
                result.add(payment);
            } else if (payment.numbered()) {
                outcome.rejected(
                        List.of(payment.cells().row()),
                        new LineProblem(
                                Field.PAYMENT_ID.key(),
                                "Payment %s stands on line %d already; give each payment a number of its own."
                                        .formatted(
                                                payment.key(),
                                                earlier.cells().row().line())));
            } else {
                outcome.unchanged(List.of(payment.cells()));
                noteRepeat(payment, outcome);
            }
        }
        return result;
    }

    private static void noteRepeat(Payment payment, ChunkOutcome outcome) {
        outcome.note(
                payment.cells().row(),
                "",
                "An earlier line says the same, so it was taken once. If the customer paid twice, number the payments in a column payment_id.");
    }

    /** Charges by number, for payments that name an invoice and no customer. */
    private Map<String, List<Charge>> owners(List<Payment> payments) {
        var named = payments.stream()
                .filter(payment -> payment.customer() == null)
                .flatMap(payment -> payment.invoices().stream())
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Map.of()
                : ledger.chargesReferenced(named).stream().collect(Collectors.groupingBy(Charge::reference));
    }

    private long customerId(Payment payment, Map<String, Long> ids, Map<String, List<Charge>> owners) {
        var key = payment.customer();
        @Nullable Long id = key == null ? owner(payment, owners) : ids.get(key.number());
        if (id == null) {
            throw new LineProblem(
                    Field.CUSTOMER_NUMBER.key(),
                    "Customer %s is not known in the book “%s”; import the customers first."
                            .formatted(key == null ? "" : key.number(), customers.source()));
        }
        return id;
    }

    private static Long owner(Payment payment, Map<String, List<Charge>> owners) {
        var found = payment.invoices().stream()
                .flatMap(number -> owners.getOrDefault(number, List.of()).stream())
                .filter(charge ->
                        charge.amount().currency().equals(payment.amount().currency()))
                .map(Charge::customerId)
                .distinct()
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        var numbers = String.join(", ", payment.invoices());
        throw new LineProblem(
                Field.INVOICE_NUMBER.key(),
                found.isEmpty()
                        ? "No invoice %s in %s is in the books; import the invoices first, or name the customer."
                                .formatted(numbers, payment.amount().currency())
                        : "Several customers have an invoice %s; name the customer too.".formatted(numbers));
    }

    private NewCredit credit(Payment payment, long customerId) {
        var reference = payment.numbered()
                ? payment.key()
                : payment.invoices().isEmpty()
                        ? payment.receivedOn().toString()
                        : payment.invoices().get(0);
        try {
            return NewCredit.payment(customerId, reference, payment.receivedOn(), payment.amount(), customers.source())
                    .withKind(payment.kind())
                    .withExternalId("payment:" + payment.key())
                    .withRemittance(payment.method(), payment.remittance())
                    .directedTo(payment.invoices().stream().map(Direction::to).toArray(Direction[]::new));
        } catch (Rejection refused) {
            throw new LineProblem("", refused.sentence());
        }
    }

    private void count(Payment payment, Posted posted, ChunkOutcome outcome) {
        var rows = List.of(payment.cells());
        switch (posted.outcome()) {
            case NEW -> {
                firstWritten = Math.min(firstWritten, posted.id());
                outcome.accepted(rows);
            }
            case UNCHANGED -> {
                outcome.unchanged(rows);
                if (posted.id() >= firstWritten) {
                    noteRepeat(payment, outcome);
                }
            }
            case DIFFERING ->
                outcome.differs(
                        rows,
                        posted.differences().get(0).field(),
                        "Payment %s is in the books, but its %s. The books were left as they are; reverse it there if the file is right."
                                .formatted(payment.key(), CustomersPosting.told(posted.differences())));
        }
        posted.remarks().forEach(remark -> outcome.note(payment.cells().row(), Field.INVOICE_NUMBER.key(), remark));
    }
}
