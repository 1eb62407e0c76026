package io.dunwell.integration.posting;

import io.dunwell.customers.Customers;
import io.dunwell.integration.lines.CustomerReader;
import io.dunwell.integration.lines.InvoiceReader;
import io.dunwell.integration.lines.PaymentReader;
import io.dunwell.integration.lines.Reading;
import io.dunwell.kernel.Companies;
import io.dunwell.ledger.Ledger;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The posting that fits a kind of file; each import gets its own. */
@Component
public class Postings {

    private final Customers customers;
    private final Ledger ledger;
    private final Companies companies;
    private final PaidSoFar paidSoFar;

    Postings(Customers customers, Ledger ledger, Companies companies, PaidSoFar paidSoFar) {
        this.customers = customers;
        this.ledger = ledger;
        this.companies = companies;
        this.paidSoFar = paidSoFar;
    }

    public ChunkPosting of(Reading reading, LocalDate businessDate) {
        return switch (reading.spec().kind()) {
            case CUSTOMERS -> new CustomersPosting(customers, new CustomerReader(reading, companies.current()));
            case INVOICES -> invoices(reading, businessDate);
            case PAYMENTS -> new PaymentsPosting(new PaymentReader(reading), finder(reading), ledger);
            case BANK_STATEMENT -> throw new IllegalArgumentException("A bank statement is not read by rows");
        };
    }

    private InvoicesPosting invoices(Reading reading, LocalDate businessDate) {
        var source = reading.spec().source();
        var paid = new PaidPosting(ledger, paidSoFar, reading.spec(), businessDate);
        return new InvoicesPosting(
                new InvoiceReader(reading),
                finder(reading),
                new ChargesPosting(ledger, customers, paid, source),
                new CreditNotesPosting(ledger, source));
    }

    private CustomerFinder finder(Reading reading) {
        return new CustomerFinder(
                customers, reading.spec().source(), reading.spec().registersCustomers(), companies.current());
    }
}
