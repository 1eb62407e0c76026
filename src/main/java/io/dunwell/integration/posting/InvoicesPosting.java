package io.dunwell.integration.posting;

import io.dunwell.integration.files.Row;
import io.dunwell.integration.lines.Invoice;
import io.dunwell.integration.lines.InvoiceReader;
import io.dunwell.integration.lines.LineProblem;
import io.dunwell.integration.mapping.Field;
import io.dunwell.integration.mapping.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invoices become charges, credit notes credits, and what a file says was paid becomes payments. */
final class InvoicesPosting implements ChunkPosting {

    private final InvoiceReader reader;
    private final CustomerFinder customers;
    private final ChargesPosting charges;
    private final CreditNotesPosting creditNotes;

    InvoicesPosting(
            InvoiceReader reader, CustomerFinder customers, ChargesPosting charges, CreditNotesPosting creditNotes) {
        this.reader = reader;
        this.customers = customers;
        this.charges = charges;
        this.creditNotes = creditNotes;
    }

    @Override
    public String documentOf(Row row) {
        return reader.documentOf(row);
    }

    @Override
    public ChunkOutcome post(List<Row> rows) {
        var outcome = new ChunkOutcome();
        var invoices = withoutRepeats(read(rows, outcome), outcome);
        var ids = customers.find(invoices.stream()
                .map(one ->
                        new CustomerFinder.Wanted(one.customer(), one.texts().email()))
                .toList());
        var known = withKnownCustomer(invoices, ids, outcome);
        charges.post(of(known, Meaning.OWED), ids, outcome);
        creditNotes.post(of(known, Meaning.CREDIT_NOTE), ids, outcome);
        return outcome;
    }

    private List<Invoice> read(List<Row> rows, ChunkOutcome outcome) {
        var invoices = new ArrayList<Invoice>();
        int from = 0;
        while (from < rows.size()) {
            var document = reader.documentOf(rows.get(from));
            int to = from + 1;
            while (to < rows.size() && reader.documentOf(rows.get(to)).equals(document)) {
                to++;
            }
            readOne(rows.subList(from, to), invoices, outcome);
            from = to;
        }
        return invoices;
    }

    private void readOne(List<Row> rows, List<Invoice> invoices, ChunkOutcome outcome) {
        try {
            @Nullable Invoice invoice = reader.read(rows);
            if (invoice == null) {
                outcome.leftOut(rows.size());
            } else {
                invoices.add(invoice);
            }
        } catch (LineProblem problem) {
            outcome.rejected(rows, problem);
        }
    }

    /** The same number again further down: harmless when it says the same, refused when it does not. */
    private static List<Invoice> withoutRepeats(List<Invoice> invoices, ChunkOutcome outcome) {
        var first = new LinkedHashMap<String, Invoice>();
        for (var invoice : invoices) {
            var earlier = first.putIfAbsent(invoice.number(), invoice);
            if (earlier != null && earlier.saysTheSameAs(invoice)) {
                outcome.unchanged(invoice.cells());
            } else if (earlier != null) {
                reject(
                        invoice,
                        "Invoice %s stands on line %d already with other figures; keep one of the two"
                                .formatted(invoice.number(), earlier.line()),
                        Field.INVOICE_NUMBER,
                        outcome);
            }
        }
        return List.copyOf(first.values());
    }

    private List<Invoice> withKnownCustomer(List<Invoice> invoices, Map<String, Long> ids, ChunkOutcome outcome) {
        var result = new ArrayList<Invoice>();
        for (var invoice : invoices) {
            if (ids.containsKey(invoice.customer().number())) {
                result.add(invoice);
            } else {
                reject(
                        invoice,
                        "Customer %s is not known in the book “%s”; import the customers first"
                                .formatted(invoice.customer().number(), customers.source()),
                        Field.CUSTOMER_NUMBER,
                        outcome);
            }
        }
        return result;
    }

    static void reject(Invoice invoice, String sentence, Field field, ChunkOutcome outcome) {
        var rows = invoice.cells().stream().map(cells -> cells.row()).toList();
        outcome.rejected(rows, new LineProblem(field.key(), sentence.endsWith(".") ? sentence : sentence + "."));
    }

    private static List<Invoice> of(List<Invoice> invoices, Meaning meaning) {
        return invoices.stream().filter(one -> one.meaning() == meaning).toList();
    }
}
