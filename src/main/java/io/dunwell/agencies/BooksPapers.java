package io.dunwell.agencies;

import io.dunwell.agencies.Paper.Column;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the books know: every row of the account, its invoices with the proof of delivery, and whom to talk to. */
@Component
@Order(10)
class BooksPapers implements PlacementPapers {

    private static final List<Column> LEDGER = List.of(
            Column.of("type", "charge (owed), credit (reduces it) or allocation (which credit paid which charge)"),
            Column.of("date", "issued, received or allocated on"),
            Column.of("kind", "why, for example INVOICE, LATE_FEE, PAYMENT, CREDIT_NOTE"),
            Column.of("reference", "number of the invoice, payment or credit note"),
            Column.of("amount", "what the row adds to the balance; the amounts without allocations sum to the balance"),
            Column.of("currency", "ISO 4217"),
            Column.of("due", "due date of a charge"),
            Column.of("charge", "our number of the charge"),
            Column.of("credit", "our number of the credit"),
            Column.of("note", "as it was written down"));

    private static final List<Column> CHARGES = List.of(
            Column.of("charge", "our number of the charge, as in ledger.csv"),
            Column.of("kind", "INVOICE and DEBIT_NOTE are principal, LATE_FEE is a charge for being late"),
            Column.of("reference", "number of the document"),
            Column.of("part", "which due date of the document"),
            Column.of("parts", "how many due dates the document has"),
            Column.of("issued", "date of the document"),
            Column.of("due", "due date"),
            Column.of("days overdue", "calendar days past due"),
            Column.of("amount", "as issued"),
            Column.of("open", "still owed"),
            Column.of("currency", "ISO 4217"),
            Column.of("delivery", "reference of the proof of delivery, empty where none is on file"),
            Column.of("description", "what it is for"));

    private static final List<Column> CONTACTS = List.of(
            Column.of("role", "what the person does there"),
            Column.of("name", "whom to ask for"),
            Column.of("email", "address"),
            Column.of("phone", "number in E.164"),
            Column.of("at work", "yes where the number is at their place of work"),
            Column.of("language", "ISO 639"),
            Column.of("zone", "time zone, where it differs from the customer's"),
            Column.of("preferred", "how they want to be reached"),
            Column.of("active", "no for a person who is not to be contacted any more"),
            Column.of("verified", "when the details were last confirmed"),
            Column.of("email bounced", "since when mail to the address comes back"),
            Column.of("texts agreed", "since when text messages are agreed to"),
            Column.of("agreed how", "what the agreement rests on"));

    private final Customers customers;
    private final Ledger ledger;

    BooksPapers(Customers customers, Ledger ledger) {
        this.customers = customers;
        this.ledger = ledger;
    }

    @Override
    public List<Paper> of(Placement placement, LocalDate asOf) {
        var lines = ledger.lines(placement.account(), asOf);
        return List.of(
                Paper.table(
                        "ledger.csv",
                        "Every charge, credit and allocation of the account.",
                        LEDGER,
                        lines.stream().map(BooksPapers::line).toList()),
                Paper.table(
                        "charges.csv",
                        "What is still owed, item by item, with the proof of delivery.",
                        CHARGES,
                        open(placement, asOf)),
                Paper.table(
                        "contacts.csv",
                        "Everybody to talk to, also those who are not to be contacted any more.",
                        CONTACTS,
                        customers.contacts(placement.account().customerId()).stream()
                                .map(BooksPapers::contact)
                                .toList()));
    }

    private List<List<String>> open(Placement placement, LocalDate asOf) {
        var items = ledger.figures(placement.account(), asOf).openItems().stream()
                .collect(Collectors.toMap(OpenItem::chargeId, Function.identity()));
        Map<Long, Charge> charges = items.isEmpty() ? Map.of() : ledger.charges(items.keySet());
        return items.values().stream()
                .sorted(OpenItem.BY_DUE_DATE)
                .map(item -> charge(item, charges.get(item.chargeId()), asOf))
                .toList();
    }

    private static List<String> charge(OpenItem item, @Nullable Charge charge, LocalDate asOf) {
        return Cells.of(
                item.chargeId(),
                item.kind().name(),
                item.reference(),
                item.part(),
                item.parts(),
                item.issuedOn(),
                item.dueOn(),
                item.daysOverdue(asOf),
                item.amount().amount().toPlainString(),
                item.open().amount().toPlainString(),
                item.open().currency(),
                charge == null ? null : charge.deliveryReference(),
                charge == null ? null : charge.description());
    }

    private static List<String> line(LedgerLine line) {
        return Cells.of(
                line.type().name().toLowerCase(Locale.ROOT),
                line.on().toString(),
                line.kind(),
                line.reference(),
                line.amount().amount().toPlainString(),
                line.amount().currency(),
                line.dueOn(),
                line.type() == LineType.CREDIT ? null : line.chargeId(),
                line.creditId(),
                line.note());
    }

    private static List<String> contact(Contact contact) {
        return Cells.of(
                contact.role().name(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.workNumber() ? "yes" : "no",
                contact.language(),
                contact.zone(),
                contact.preferredChannel().name(),
                contact.active() ? "yes" : "no",
                contact.verifiedOn(),
                contact.emailBouncedOn(),
                contact.smsConsentOn(),
                contact.smsConsentBasis());
    }
}
