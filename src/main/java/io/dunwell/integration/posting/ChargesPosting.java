package io.dunwell.integration.posting;

import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.integration.lines.Invoice;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Difference;
import io.dunwell.kernel.Rejection;
import io.dunwell.kernel.RowOutcome;
import io.dunwell.ledger.ChargeKind;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.Posted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Invoices of known customers go into the ledger. */
final class ChargesPosting {

    private final Ledger ledger;
    private final Customers customers;
    private final PaidPosting paid;
    private final String source;

    ChargesPosting(Ledger ledger, Customers customers, PaidPosting paid, String source) {
        this.ledger = ledger;
        this.customers = customers;
        this.paid = paid;
        this.source = source;
    }

    /** The charges of one invoice, from {@code from} on in the batch. */
    private record Sent(Invoice invoice, int from, int count) {}

    void post(List<Invoice> invoices, Map<String, Long> ids, ChunkOutcome outcome) {
        var batch = new ArrayList<NewCharge>();
        var sent = new ArrayList<Sent>();
        var terms = customersToAsk(invoices, ids);
        for (var invoice : invoices) {
            try {
                var charges = charges(invoice, id(invoice, ids), terms);
                sent.add(new Sent(invoice, batch.size(), charges.size()));
                batch.addAll(charges);
            } catch (Rejection refused) {
                InvoicesPosting.reject(invoice, refused.sentence(), Field.INVOICE_NUMBER, outcome);
            }
        }
        if (!batch.isEmpty()) {
            tell(sent, ledger.postCharges(batch).rows(), ids, outcome);
        }
    }

    private void tell(List<Sent> sent, List<Posted> posted, Map<String, Long> ids, ChunkOutcome outcome) {
        var owed = new ArrayList<PaidPosting.Owed>();
        for (var one : sent) {
            var rows = posted.subList(one.from(), one.from() + one.count());
            if (!meantForAnotherAccount(rows, one.invoice().currency())) {
                owed.add(new PaidPosting.Owed(one.invoice(), id(one.invoice(), ids)));
            }
        }
        var newlyPaid = new HashSet<>(paid.post(owed, outcome));
        for (var one : sent) {
            var rows = posted.subList(one.from(), one.from() + one.count());
            count(one.invoice(), rows, newlyPaid.contains(one.invoice()), outcome);
        }
    }

    /** An invoice that is known with another customer or currency: its payment has no place to go. */
    private static boolean meantForAnotherAccount(List<Posted> rows, String currency) {
        return rows.stream()
                .flatMap(row -> row.differences().stream())
                .anyMatch(difference -> difference.field().equals("customer")
                        || (difference.field().equals("amount")
                                && !difference.known().endsWith(currency)));
    }

    private static void count(Invoice invoice, List<Posted> rows, boolean newlyPaid, ChunkOutcome outcome) {
        var differences =
                rows.stream().flatMap(row -> row.differences().stream()).toList();
        boolean anyNew = rows.stream().anyMatch(row -> row.outcome() == RowOutcome.NEW);
        if (!differences.isEmpty()) {
            outcome.differs(invoice.cells(), differences.get(0).field(), sentence(invoice, differences));
        } else if (anyNew || newlyPaid) {
            outcome.accepted(invoice.cells());
        } else {
            outcome.unchanged(invoice.cells());
        }
    }

    private static String sentence(Invoice invoice, List<Difference> differences) {
        return "Invoice %s is in the books, but its %s. The books were left as they are; cancel the invoice there if the file is right."
                .formatted(invoice.number(), CustomersPosting.told(differences));
    }

    private List<NewCharge> charges(Invoice invoice, long customerId, Map<Long, Customer> terms) {
        var result = new ArrayList<NewCharge>();
        for (var part : invoice.parts()) {
            result.add(new NewCharge(
                    customerId,
                    ChargeKind.INVOICE,
                    invoice.number(),
                    part.number(),
                    invoice.parts().size(),
                    invoice.issuedOn(),
                    dueOn(invoice, part.dueOn(), terms.get(customerId)),
                    part.amount(),
                    invoice.texts().description(),
                    invoice.texts().deliveryReference(),
                    invoice.texts().discountPercent(),
                    invoice.texts().discountUntil(),
                    source,
                    invoice.number()));
        }
        return result;
    }

    private static LocalDate dueOn(Invoice invoice, @Nullable LocalDate written, @Nullable Customer customer) {
        return written != null
                ? written
                : Objects.requireNonNull(customer).terms().dueOn(invoice.issuedOn());
    }

    /** Only customers whose terms have to say when an invoice is due. */
    private Map<Long, Customer> customersToAsk(List<Invoice> invoices, Map<String, Long> ids) {
        var asked = new HashSet<Long>();
        for (var invoice : invoices) {
            if (invoice.parts().stream().anyMatch(part -> part.dueOn() == null)) {
                asked.add(id(invoice, ids));
            }
        }
        return customers.byIds(asked);
    }

    private static long id(Invoice invoice, Map<String, Long> ids) {
        return Objects.requireNonNull(ids.get(invoice.customer().number()));
    }
}
