package io.dunwell.agencies;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunwell.customers.Customers;
import io.dunwell.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** What an agency needs to take over: every row of the account, everybody to talk to, and the sum of it. */
@Component
class PlacementPackage {

    private final Customers customers;
    private final Ledger ledger;
    private final ObjectMapper json;

    PlacementPackage(Customers customers, Ledger ledger, ObjectMapper json) {
        this.customers = customers;
        this.ledger = ledger;
        this.json = json;
    }

    /** Leaves {@code out} open. */
    void write(Placement placement, Agency agency, LocalDate asOf, OutputStream out) {
        var account = placement.account();
        var summary = PlacementSummary.of(
                placement, agency, customers.get(account.customerId()), ledger.figures(account, asOf), asOf);
        try {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            add("ledger.csv", Sheets.ledger(ledger.lines(account, asOf)), zip);
            add("contacts.csv", Sheets.contacts(customers.contacts(account.customerId())), zip);
            add("summary.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(summary), zip);
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("The package of placement " + placement.id() + " was not written", e);
        }
    }

    private static void add(String name, String content, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
