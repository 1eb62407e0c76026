package io.dunwell.integration;

import static io.dunwell.integration.IntakeFixtures.TODAY;
import static io.dunwell.integration.IntakeFixtures.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Ledger;
import io.dunwell.testing.DunwellTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports of other programs go in without anybody editing the file. */
@DunwellTest
class AccountingExportsTest {

    private static final Answers DOLLARS = Answers.NONE.withCurrency("USD");

    @Autowired
    private IntakeFixtures intake;

    @Autowired
    private Intake face;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Customers customers;

    @BeforeEach
    void company() {
        intake.company();
    }

    private ImportRun export(String file, ImportKind kind, String mapping, Answers answers) {
        return intake.mapped(PublicData.file("accounting-exports/invoiceninja_" + file), kind, mapping, answers);
    }

    private ImportRun text(String csv, String mapping, Answers answers) {
        return face.importFile(IntakeFixtures.request(ImportKind.INVOICES, csv, StandardCharsets.UTF_8)
                .withMapping(mapping)
                .withAnswers(answers));
    }

    private List<String> open(String source, String customer, String currency) {
        var id = customers.find(source, customer).orElseThrow().id();
        return ledger.figures(new AccountId(id, currency), TODAY).openItems().stream()
                .map(item -> "%s %s due %s".formatted(item.reference(), item.open(), item.dueOn()))
                .toList();
    }

    @Test
    void clientsOfInvoiceNinja() {
        var run = export("clients.csv", ImportKind.CUSTOMERS, "invoice-ninja-clients", Answers.NONE);

        assertThat(run.message()).isEmpty();
        assertThat(run.counts().rejected()).isZero();
        assertThat(run.counts().accepted()).isEqualTo(20);
        var ludwig = customers.find("invoice-ninja", "Ludwig Krajcik DVM").orElseThrow();
        assertThat(ludwig.address().city()).isEqualTo("Lornamouth");
        assertThat(customers.rightPartyContact(ludwig.id()).orElseThrow().email())
                .isEqualTo("brook59@example.org");
    }

    @Test
    void paymentsOfInvoiceNinjaKeepTheirDirtInSight() {
        export("invoice.csv", ImportKind.INVOICES, "invoice-ninja-invoices", DOLLARS);

        var run = export("payments.csv", ImportKind.PAYMENTS, "invoice-ninja-payments", DOLLARS);

        assertThat(counts(run)).isEqualTo("403 read: 400 accepted, 1 unchanged, 0 differing, 2 rejected, 0 left out");
        assertThat(intake.reported(run))
                .contains(
                        "7  NOTE: An earlier line says the same, so it was taken once. If the customer paid twice, number the payments in a column payment_id.",
                        "406 Amount REJECTED: -400.00 USD is less than nothing and would take a payment back; open that payment on the customer's page and reverse it there.");
    }

    @Test
    void invoiceNinjaTwiceChangesNothing() {
        export("invoice.csv", ImportKind.INVOICES, "invoice-ninja-invoices", DOLLARS);

        var again = export("invoice.csv", ImportKind.INVOICES, "invoice-ninja-invoices", DOLLARS);

        assertThat(counts(again)).isEqualTo("401 read: 0 accepted, 401 unchanged, 0 differing, 0 rejected, 0 left out");
    }

    @Test
    void currencyThatNoColumnTellsIsAsked() {
        var run = export("invoice.csv", ImportKind.INVOICES, "invoice-ninja-invoices", Answers.NONE);

        assertThat(run.state()).isEqualTo(ImportState.WAITING);
        assertThat(run.message()).hasValue("Choose the currency of the amounts.");
    }

    @Test
    void linesOfAFreshBooksInvoiceAddUpAndItsTermsAreAsked() {
        var asked = export("freshbooks_invoices.csv", ImportKind.INVOICES, "freshbooks-invoices", Answers.NONE);

        assertThat(asked.message()).hasValue("Say how many days after their date the invoices are due.");

        var run = export(
                "freshbooks_invoices.csv", ImportKind.INVOICES, "freshbooks-invoices", Answers.NONE.withTermsDays(30));

        assertThat(counts(run)).isEqualTo("3 read: 3 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("freshbooks", "X-Men", "USD")).containsExactly("0000001 7890.00 USD due 2021-02-27");
    }

    @Test
    void clientsOfFreshBooks() {
        var run = export("freshbooks_clients.csv", ImportKind.CUSTOMERS, "freshbooks-clients", Answers.NONE);

        assertThat(run.counts().accepted()).isEqualTo(2);
        assertThat(customers
                        .find("freshbooks", "Marge Simpson")
                        .orElseThrow()
                        .address()
                        .country())
                .isEqualTo("US");
        assertThat(intake.reported(run)).allMatch(line -> line.contains("NOTE")).isNotEmpty();
    }

    @Test
    void invoice2goHasAMarkTermsAndTwoCurrencies() {
        var run = export("i2g_invoices.csv", ImportKind.INVOICES, "invoice2go-invoices", Answers.NONE);

        assertThat(counts(run)).isEqualTo("4 read: 4 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("invoice2go", "Barry Gordon", "ILS")).containsExactly("1 953.55 ILS due 2021-01-28");
        assertThat(open("invoice2go", "Deadpool Inc", "USD")).containsExactly("4 72.90 USD due 2021-02-27");
    }

    @Test
    void clientsOfInvoice2go() {
        var run = export("i2g_clients.csv", ImportKind.CUSTOMERS, "invoice2go-clients", Answers.NONE);

        assertThat(run.counts().accepted()).isEqualTo(2);
    }

    @Test
    void xeroRepeatsFiguresOnEveryLine() {
        var header = "ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,InvoiceAmountPaid,"
                + "Description,Currency,Type,Status\n";
        var run = text(
                header
                        + "Alder,a@example.com,INV-1,PO 7,13/01/2026,12/02/2026,1200.0000,200.0000,Oak,USD,Sales invoice,Awaiting Payment\n"
                        + "Alder,a@example.com,INV-1,PO 7,13/01/2026,12/02/2026,1200.0000,200.0000,Elm,USD,Sales invoice,Awaiting Payment\n"
                        + "Alder,a@example.com,INV-2,,14/01/2026,13/02/2026,10.0000,0.0000,Ash,USD,Sales invoice,Draft\n"
                        + "Alder,a@example.com,INV-3,,14/01/2026,13/02/2026,10.0000,10.0000,Ash,USD,Sales invoice,Paid\n"
                        + "Alder,a@example.com,INV-4,,14/01/2026,13/02/2026,10.0000,0.0000,Ash,USD,Sales invoice,Lost\n",
                "xero-invoices",
                Answers.NONE);

        assertThat(counts(run)).isEqualTo("5 read: 3 accepted, 0 unchanged, 0 differing, 1 rejected, 1 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "6 Status REJECTED: The mapping does not say what “Lost” means; add the word to the mapping.");
        assertThat(open("xero", "Alder", "USD")).containsExactly("INV-1 1000.00 USD due 2026-02-12");
    }

    @Test
    void quickBooksTellsWhatIsOpenAndEndsWithATotal() {
        var run = text(
                "Date,No.,Customer,Due Date,Amount,Open Balance,Status\n"
                        + "01/13/2026,1001,Alder,02/12/2026,\"1,200.00\",\"1,200.00\",Open\n"
                        + "01/14/2026,1002,Alder,02/13/2026,450.00,150.00,Overdue\n"
                        + "Total,,,,\"1,650.00\",,\n",
                "quickbooks-online-invoices",
                DOLLARS);

        assertThat(counts(run)).isEqualTo("3 read: 2 accepted, 0 unchanged, 0 differing, 0 rejected, 1 left out");
        assertThat(open("quickbooks", "Alder", "USD"))
                .containsExactly("1001 1200.00 USD due 2026-02-12", "1002 150.00 USD due 2026-02-13");
    }

    @Test
    void totalPaidThatGrowsPostsOnlyTheGrowth() {
        var header = "Date,No.,Customer,Due Date,Amount,Open Balance,Status\n";
        text(header + "01/13/2026,1001,Alder,02/12/2026,100.00,80.00,Open\n", "quickbooks-online-invoices", DOLLARS);

        var later = text(
                header + "01/13/2026,1001,Alder,02/12/2026,100.00,30.00,Open\n", "quickbooks-online-invoices", DOLLARS);
        var again = text(
                header + "01/13/2026,1001,Alder,02/12/2026,100.00,30.00,Open\n", "quickbooks-online-invoices", DOLLARS);

        assertThat(counts(later)).isEqualTo("1 read: 1 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(counts(again)).isEqualTo("1 read: 0 accepted, 1 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("quickbooks", "Alder", "USD")).containsExactly("1001 30.00 USD due 2026-02-12");
    }

    @Test
    void totalPaidThatShrinksIsTold() {
        var header = "Date,No.,Customer,Due Date,Amount,Open Balance,Status\n";
        text(header + "01/13/2026,1001,Alder,02/12/2026,100.00,30.00,Open\n", "quickbooks-online-invoices", DOLLARS);

        var run = text(
                header + "01/13/2026,1001,Alder,02/12/2026,100.00,100.00,Open\n",
                "quickbooks-online-invoices",
                DOLLARS);

        assertThat(intake.reported(run))
                .containsExactly(
                        "2 paid NOTE: The file says 0.00 USD was paid on 1001, less than the 70.00 USD of the last import. If a payment was returned, reverse it on the customer's page.");
        assertThat(open("quickbooks", "Alder", "USD")).containsExactly("1001 30.00 USD due 2026-02-12");
    }

    @Test
    void customerNumbersThatDifferInLeadingZerosAreOneCustomer() {
        var run = text(
                ",business_code,cust_number,name_customer,clear_date,buisness_year,doc_id,posting_date,due_in_date,baseline_create_date,cust_payment_terms,converted_usd\n"
                        + "1,U001,0200769623,WAL-MAR ,,2020,1930438491.0,30-03-2020,10-04-2020,31-03-2020,CA10,54273.279999999999\n"
                        + "2,U001,200769623,WAL-MAR llc,,2020,1930438492.0,30-03-2020,11-04-2020,31-03-2020,CA10,1.005\n",
                "highradius-open-items",
                Answers.NONE);

        assertThat(counts(run)).isEqualTo("2 read: 2 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("highradius", "200769623", "USD"))
                .containsExactly("1930438491 54273.28 USD due 2020-04-10", "1930438492 1.01 USD due 2020-04-11");
    }

    @Test
    void rowsOfOneInvoiceThatContradictEachOtherAreRejected() {
        var run = text(
                "Date,No.,Customer,Due Date,Amount,Open Balance,Status\n"
                        + "01/13/2026,1001,Alder,02/12/2026,100.00,30.00,Open\n"
                        + "01/13/2026,1001,Alder,02/12/2026,200.00,30.00,Open\n",
                "quickbooks-online-invoices",
                DOLLARS);

        assertThat(intake.reported(run))
                .containsExactly(
                        "2 Amount REJECTED: Line 2 of the same invoice says 100.00 and this one 200.00; correct one of them.");
    }
}
