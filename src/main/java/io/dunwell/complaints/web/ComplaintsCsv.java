package io.dunwell.complaints.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.complaints.Complaint;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.SheetText;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Complaints as lines for a spreadsheet; a few hundred are in memory at a time. */
@Component
class ComplaintsCsv {

    private static final int AT_ONCE = 500;

    private static final String[] HEADINGS = {
        "customer",
        "name",
        "currency",
        "received",
        "way",
        "about",
        "words",
        "about whom",
        "state",
        "answered by",
        "due",
        "closed",
        "closed by",
        "outcome",
        "what was done",
        "in writing",
        "written down by"
    };

    private final ComplaintList list;
    private final Customers customers;

    ComplaintsCsv(ComplaintList list, Customers customers) {
        this.list = list;
        this.customers = customers;
    }

    void write(ComplaintView view, String text, LocalDate today, Writer out) throws IOException {
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADINGS);
            var page = PageRequest.of(0, AT_ONCE);
            for (var more = true; more; page = page.next()) {
                var found = list.find(view, text, today, page);
                var known = customers.byIds(found.map(Complaint::customerId).toSet());
                found.forEach(complaint -> csv.writeRecord(line(complaint, known)));
                more = found.hasNext();
            }
        }
    }

    private static List<String> line(Complaint complaint, Map<Long, Customer> known) {
        var customer = Objects.requireNonNull(known.get(complaint.customerId()));
        return List.of(
                SheetText.plain(customer.number()),
                SheetText.plain(customer.name()),
                word(complaint.currency()),
                word(complaint.receivedOn()),
                complaint.way().label(),
                complaint.subject().label(),
                SheetText.plain(complaint.words()),
                word(complaint.about()),
                complaint.state().label(),
                complaint.answerer(),
                word(complaint.answerDueOn()),
                word(complaint.closedOn()),
                word(complaint.closedBy()),
                complaint.outcome() == null ? "" : complaint.outcome().label(),
                SheetText.plain(complaint.measures()),
                complaint.outcome() == null ? "" : complaint.inWriting() ? "yes" : "no",
                complaint.recordedBy());
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
