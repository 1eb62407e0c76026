package io.dunwell.integration;

import static io.dunwell.integration.IntakeFixtures.TODAY;
import static io.dunwell.integration.IntakeFixtures.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Ledger;
import io.dunwell.testing.DunwellTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Payments in our own format, docs/import-formats.md. */
@DunwellTest
class PaymentsImportTest {

    private static final String HEADER = "payment_id,customer_number,received_on,amount,currency,invoice_number\n";

    @Autowired
    private IntakeFixtures intake;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Customers customers;

    @BeforeEach
    void companyWithInvoices() {
        intake.company();
        intake.customers("customer_number,customer_name\n7,Alder\n8,Birch\n");
        intake.invoices("customer_number,invoice_number,issued_on,due_on,amount,currency\n"
                + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n"
                + "7,A-2,2026-01-06,2026-02-05,50.00,USD\n"
                + "8,B-1,2026-01-06,2026-02-05,20.00,USD\n");
    }

    private List<String> open(String customer) {
        var id = customers.find("dunwell", customer).orElseThrow().id();
        return ledger.figures(new AccountId(id, "USD"), TODAY).openItems().stream()
                .map(item -> item.reference() + " " + item.open())
                .toList();
    }

    @Test
    void payerSaysWhichInvoicesArePaid() {
        var run = intake.payments(HEADER + "P-1,7,2026-02-01,120.00,USD,A-2;A-1\n");

        assertThat(counts(run)).isEqualTo("1 read: 1 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("7")).containsExactly("A-1 30.00 USD");
    }

    @Test
    void paymentWithoutInvoicePaysWhatIsOldest() {
        intake.payments(HEADER + "P-1,7,2026-02-01,30.00,USD,\n");

        assertThat(open("7")).containsExactly("A-1 70.00 USD", "A-2 50.00 USD");
    }

    @Test
    void invoiceAloneLeadsToTheCustomer() {
        intake.payments(HEADER + "P-1,,2026-02-01,20.00,USD,B-1\n");

        assertThat(open("8")).isEmpty();
    }

    @Test
    void sameFileTwiceChangesNothing() {
        intake.payments(HEADER + "P-1,7,2026-02-01,30.00,USD,A-1\n");

        var again = intake.payments(HEADER + "P-1,7,2026-02-01,30.00,USD,A-1\n");

        assertThat(counts(again)).isEqualTo("1 read: 0 accepted, 1 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("7")).contains("A-1 70.00 USD");
    }

    @Test
    void changedPaymentIsReportedAndNotOverwritten() {
        intake.payments(HEADER + "P-1,7,2026-02-01,30.00,USD,A-1\n");

        var changed = intake.payments(HEADER + "P-1,7,2026-02-01,40.00,USD,A-1\n");

        assertThat(intake.reported(changed))
                .containsExactly(
                        "2 amount DIFFERS: Payment P-1 is in the books, but its amount is 30.00 USD, sent was 40.00 USD. The books were left as they are; reverse it there if the file is right.");
    }

    @Test
    void badLinesSayWhereAndWhatToDo() {
        var run = intake.payments(HEADER
                + "P-1,7,2026-02-01,-5.00,USD,A-1\n"
                + "P-2,,2026-02-01,5.00,USD,X-9\n"
                + "P-3,,2026-02-01,5.00,USD,\n"
                + "P-4,77,2026-02-01,5.00,USD,\n"
                + "P-5,7,2026-02-01,5.00,USD,\n"
                + "P-5,8,2026-02-01,6.00,USD,\n"
                + "P-6,7,2026-02-01,0,USD,\n");

        assertThat(counts(run)).isEqualTo("7 read: 1 accepted, 0 unchanged, 0 differing, 6 rejected, 0 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "2 amount REJECTED: -5.00 USD is less than nothing and would take a payment back; open that payment on the customer's page and reverse it there.",
                        "3 invoice_number REJECTED: No invoice X-9 in USD is in the books; import the invoices first, or name the customer.",
                        "4 customer_number REJECTED: The line does not say which customer it is about; fill in number or name.",
                        "5 customer_number REJECTED: Customer 77 is not known in the book “dunwell”; import the customers first.",
                        "7 payment_id REJECTED: Payment P-5 stands on line 6 already; give each payment a number of its own.",
                        "8 amount REJECTED: The amount is 0, so nothing was paid; leave the line out.");
    }

    @Test
    void invoiceThatIsNotKnownIsTold() {
        var run = intake.payments(HEADER + "P-1,7,2026-02-01,5.00,USD,X-9\n");

        assertThat(run.counts().accepted()).isEqualTo(1);
        assertThat(intake.reported(run)).hasSize(1).first().asString().startsWith("2 invoice_number NOTE: ");
    }
}
