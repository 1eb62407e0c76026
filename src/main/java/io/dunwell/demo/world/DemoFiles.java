package io.dunwell.demo.world;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.kernel.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts the world's news into the inbox, in the format that any company may use: {@code docs/import-formats.md}. A file
 * of the same name is replaced; without news there is no file.
 */
@Component
class DemoFiles {

    private static final List<String> CUSTOMERS = List.of(
            "customer_number",
            "customer_name",
            "debtor_type",
            "language",
            "street",
            "postal_code",
            "city",
            "country",
            "time_zone",
            "terms_days",
            "contact_name",
            "email",
            "phone",
            "preferred_channel",
            "sms_consent_on",
            "sms_consent_basis");
    private static final List<String> INVOICES =
            List.of("customer_number", "invoice_number", "issued_on", "due_on", "amount", "currency", "description");
    private static final List<String> PAYMENTS = List.of(
            "customer_number",
            "payment_id",
            "received_on",
            "amount",
            "currency",
            "invoice_number",
            "method",
            "remittance",
            "kind");

    private final Path inbox;

    DemoFiles(@Value("${dunwell.data}") Path data) {
        this.inbox = data.resolve("inbox");
    }

    /** A line of the file of payments; {@code invoice} is empty when the payer did not name one. */
    record Paid(
            String customer, String id, LocalDate on, Money amount, String invoice, String remittance, String kind) {}

    void customers(String name, List<DemoCustomer> customers, LocalDate since) {
        write(
                name,
                CUSTOMERS,
                customers.stream().map(customer -> row(customer, since)).toList());
    }

    void invoices(String name, List<DemoInvoice> invoices) {
        write(
                name,
                INVOICES,
                invoices.stream()
                        .flatMap(invoice -> invoice.parts().stream().map(part -> row(invoice, part)))
                        .toList());
    }

    void payments(String name, List<Paid> payments) {
        write(name, PAYMENTS, payments.stream().map(DemoFiles::row).toList());
    }

    private static List<String> row(DemoCustomer customer, LocalDate since) {
        var home = customer.home();
        var person = customer.person();
        boolean texts = person.channel().equals("SMS");
        return List.of(
                customer.number(),
                customer.name(),
                "BUSINESS",
                home.language(),
                home.street(),
                home.postalCode(),
                home.city(),
                home.country(),
                home.zone().getId(),
                "30",
                person.name(),
                person.email(),
                person.phone(),
                person.channel(),
                texts ? since.toString() : "",
                texts ? "order form" : "");
    }

    private static List<String> row(DemoInvoice invoice, DemoInvoice.Part part) {
        return List.of(
                invoice.customer().number(),
                invoice.number(),
                invoice.issuedOn().toString(),
                part.dueOn().toString(),
                part.amount().amount().toPlainString(),
                part.amount().currency(),
                invoice.description());
    }

    private static List<String> row(Paid paid) {
        return List.of(
                paid.customer(),
                paid.id(),
                paid.on().toString(),
                paid.amount().amount().toPlainString(),
                paid.amount().currency(),
                paid.invoice(),
                paid.kind().equals("payment") ? "bank transfer" : "",
                paid.remittance(),
                paid.kind());
    }

    /** Written beside the inbox and moved in when it is whole: a night may be reading. */
    private void write(String name, List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(inbox);
            var unfinished = inbox.resolve("." + name);
            try (var csv = CsvWriter.builder().build(unfinished)) {
                csv.writeRecord(header);
                rows.forEach(csv::writeRecord);
            }
            Files.move(unfinished, inbox.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's files cannot be written into %s".formatted(inbox), e);
        }
    }
}
