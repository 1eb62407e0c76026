package io.dunwell.agencies;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.customers.Contact;
import io.dunwell.ledger.LedgerLine;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a placement's package, as CSV with commas, ISO dates and points in amounts.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe in front. Source: OWASP, CSV injection.
 */
final class Sheets {

    private Sheets() {}

    /** Every charge, credit and allocation; the amounts sum to the balance once allocations are left out. */
    static String ledger(List<LedgerLine> lines) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("type", "date", "kind", "reference", "amount", "currency", "due", "charge", "credit", "note");
        for (var line : lines) {
            csv.writeRecord(
                    line.type().name().toLowerCase(Locale.ROOT),
                    line.on().toString(),
                    line.kind(),
                    plain(line.reference()),
                    line.amount().amount().toPlainString(),
                    line.amount().currency(),
                    plain(line.dueOn()),
                    plain(line.chargeId()),
                    plain(line.creditId()),
                    plain(line.note()));
        }
        return text.toString();
    }

    static String contacts(List<Contact> contacts) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("role", "name", "email", "phone", "language", "zone", "preferred", "active", "verified");
        for (var contact : contacts) {
            csv.writeRecord(
                    contact.role().name(),
                    plain(contact.name()),
                    plain(contact.email()),
                    // E.164 begins with a plus on purpose: with an apostrophe nobody's telephone would dial it.
                    Objects.toString(contact.phone(), ""),
                    plain(contact.language()),
                    plain(contact.zone()),
                    contact.preferredChannel().name(),
                    contact.active() ? "yes" : "no",
                    plain(contact.verifiedOn()));
        }
        return text.toString();
    }

    private static String plain(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
