package io.dunwell.ledger;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunwell.customers.CustomerPosted;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.Money;
import io.dunwell.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Books kept by others, written into the ledger as they are: the public files of {@link SharedData}. */
@Component
class PublicBooks {

    private static final int AT_ONCE = 1000;

    private final Customers customers;
    private final Ledger ledger;

    PublicBooks(Customers customers, Ledger ledger) {
        this.customers = customers;
        this.ledger = ledger;
    }

    /** Invoices of two years, each paid in full on the day on which it was settled. Returns numbers by customer id. */
    Map<Long, String> paymentHistory() {
        var rows = read("payment-history/WA_Fn-UseC_-Accounts-Receivable.csv", 0);
        var ids = register(rows, row -> row.getField("customerID"));
        var days = DateTimeFormatter.ofPattern("M/d/uuuu");
        post(
                rows,
                row -> charge(
                        id(ids, row.getField("customerID")),
                        row.getField("invoiceNumber"),
                        LocalDate.parse(row.getField("InvoiceDate"), days),
                        LocalDate.parse(row.getField("DueDate"), days),
                        row.getField("InvoiceAmount")));
        pay(
                rows,
                row -> payment(
                        id(ids, row.getField("customerID")),
                        row.getField("invoiceNumber"),
                        LocalDate.parse(row.getField("SettledDate"), days),
                        row.getField("InvoiceAmount")));
        return numbers(ids);
    }

    /** What was open at a large firm in spring 2020. Returns numbers by customer id, without leading zeros. */
    Map<Long, String> openItems() {
        var rows = read("open-items/highradius_open_items_ddmmyyyy.csv", 0);
        Function<NamedCsvRecord, String> number =
                row -> row.getField("cust_number").replaceFirst("^0+", "");
        var ids = register(rows, number);
        var days = DateTimeFormatter.ofPattern("dd-MM-uuuu");
        post(
                rows,
                row -> charge(
                        id(ids, number.apply(row)),
                        row.getField("doc_id"),
                        LocalDate.parse(row.getField("posting_date"), days),
                        LocalDate.parse(row.getField("due_in_date"), days),
                        row.getField("converted_usd")));
        return numbers(ids);
    }

    /** An accounting export with one row for each line of an invoice; what is paid counts from the invoice's date. */
    void accountingExport() {
        var byNumber = new LinkedHashMap<String, NamedCsvRecord>();
        read("accounting-exports/invoiceninja_invoice.csv", 3)
                .forEach(row -> byNumber.putIfAbsent(row.getField("Invoice Number"), row));
        var rows = List.copyOf(byNumber.values());
        var ids = register(rows, row -> row.getField("Client"));
        post(
                rows,
                row -> charge(
                        id(ids, row.getField("Client")),
                        row.getField("Invoice Number"),
                        LocalDate.parse(row.getField("Invoice Date")),
                        LocalDate.parse(row.getField("Due Date")),
                        plain(row.getField("Amount"))));
        pay(
                rows,
                row -> payment(
                        id(ids, row.getField("Client")),
                        row.getField("Invoice Number"),
                        LocalDate.parse(row.getField("Invoice Date")),
                        plain(row.getField("Paid"))));
    }

    static List<NamedCsvRecord> read(String file, int titleLines) {
        try {
            var lines = Files.readString(SharedData.file(file)).lines().skip(titleLines);
            return CsvReader.builder().ofNamedCsvRecord(lines.collect(Collectors.joining("\n"))).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> register(List<NamedCsvRecord> rows, Function<NamedCsvRecord, String> number) {
        var fresh = rows.stream()
                .map(number)
                .distinct()
                .map(each -> NewCustomer.of("public", each, each, "en", "US"))
                .toList();
        return customers.registerAll(fresh).stream()
                .collect(Collectors.toMap(CustomerPosted::number, CustomerPosted::id));
    }

    private void post(List<NamedCsvRecord> rows, Function<NamedCsvRecord, NewCharge> charge) {
        inParts(rows)
                .forEach(part -> ledger.postCharges(part.stream().map(charge).toList()));
    }

    private void pay(List<NamedCsvRecord> rows, Function<NamedCsvRecord, NewCredit> payment) {
        inParts(rows)
                .forEach(part -> ledger.postCredits(part.stream().map(payment).toList()));
    }

    private static <T> List<List<T>> inParts(List<T> rows) {
        var result = new ArrayList<List<T>>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            result.add(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        }
        return result;
    }

    private static NewCharge charge(long customer, String number, LocalDate issued, LocalDate due, String amount) {
        return NewCharge.invoice(customer, number, issued, due, usd(amount), "public");
    }

    private static NewCredit payment(long customer, String invoice, LocalDate received, String amount) {
        return NewCredit.payment(customer, "for " + invoice, received, usd(amount), "public")
                .directedTo(Direction.to(invoice));
    }

    private static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }

    private static String plain(String amount) {
        return amount.replaceAll("[$, ]", "");
    }

    private static long id(Map<String, Long> ids, String number) {
        return Objects.requireNonNull(ids.get(number), number);
    }

    private static Map<Long, String> numbers(Map<String, Long> ids) {
        return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
