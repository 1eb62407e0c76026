package io.dunwell.integration.posting;

import io.dunwell.integration.lines.Invoice;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Credit notes that stand among the invoices of a file. */
final class CreditNotesPosting {

    private final Ledger ledger;
    private final String source;

    CreditNotesPosting(Ledger ledger, String source) {
        this.ledger = ledger;
        this.source = source;
    }

    void post(List<Invoice> creditNotes, Map<String, Long> ids, ChunkOutcome outcome) {
        var batch = new ArrayList<NewCredit>();
        var sent = new ArrayList<Invoice>();
        for (var note : creditNotes) {
            try {
                long customerId = Objects.requireNonNull(ids.get(note.customer().number()));
                batch.add(NewCredit.payment(customerId, note.number(), note.issuedOn(), note.total(), source)
                        .withKind(CreditKind.CREDIT_NOTE)
                        .withExternalId("credit-note:" + note.number()));
                sent.add(note);
            } catch (Rejection refused) {
                InvoicesPosting.reject(note, refused.sentence(), Field.INVOICE_NUMBER, outcome);
            }
        }
        var posted =
                batch.isEmpty() ? List.<Posted>of() : ledger.postCredits(batch).rows();
        for (int i = 0; i < sent.size(); i++) {
            count(sent.get(i), posted.get(i), outcome);
        }
    }

    private static void count(Invoice note, Posted posted, ChunkOutcome outcome) {
        switch (posted.outcome()) {
            case NEW -> outcome.accepted(note.cells());
            case UNCHANGED -> outcome.unchanged(note.cells());
            case DIFFERING ->
                outcome.differs(
                        note.cells(),
                        posted.differences().get(0).field(),
                        "Credit note %s is in the books, but its %s. The books were left as they are; reverse it there if the file is right."
                                .formatted(note.number(), CustomersPosting.told(posted.differences())));
        }
    }
}
