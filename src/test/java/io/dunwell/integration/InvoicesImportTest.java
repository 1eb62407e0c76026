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

/** Invoices in our own format, docs/import-formats.md. */
@DunwellTest
class InvoicesImportTest {

    private static final String HEADER = "customer_number,invoice_number,issued_on,due_on,amount,currency\n";

    @Autowired
    private IntakeFixtures intake;

    @Autowired
    private Intake face;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Customers customers;

    @BeforeEach
    void companyWithCustomers() {
        intake.company();
        intake.customers("customer_number,customer_name,terms_days\n0042,Alder,14\n7,Birch,30\n");
    }

    private List<String> open(String customer) {
        var id = customers.find("dunwell", customer).orElseThrow().id();
        return ledger.figures(new AccountId(id, "USD"), TODAY).openItems().stream()
                .map(item -> "%s %d/%d %s due %s"
                        .formatted(item.reference(), item.part(), item.parts(), item.open(), item.dueOn()))
                .toList();
    }

    @Test
    void goodLinesAreOwed() {
        var run =
                intake.invoices(HEADER + "0042,0001,2026-01-05,2026-02-04,1200.00,USD\n7,0002,2026-01-06,,5.50,USD\n");

        assertThat(run.state()).isEqualTo(ImportState.FINISHED);
        assertThat(counts(run)).isEqualTo("2 read: 2 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("0042")).containsExactly("0001 1/1 1200.00 USD due 2026-02-04");
    }

    @Test
    void invoiceWithoutDueDateIsDueByTheTermsOfItsCustomer() {
        intake.invoices(HEADER + "0042,A-1,2026-01-05,,10.00,USD\n7,A-2,2026-01-05,,10.00,USD\n");

        assertThat(open("0042")).containsExactly("A-1 1/1 10.00 USD due 2026-01-19");
        assertThat(open("7")).containsExactly("A-2 1/1 10.00 USD due 2026-02-04");
    }

    @Test
    void neighbouringLinesOfOneInvoiceAreItsDueDates() {
        var run = intake.invoices(HEADER
                + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n"
                + "7,A-1,2026-01-05,2026-03-04,50.00,USD\n"
                + "7,A-2,2026-01-05,2026-02-01,1.00,USD\n");

        assertThat(counts(run)).isEqualTo("3 read: 3 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("7"))
                .containsExactly(
                        "A-2 1/1 1.00 USD due 2026-02-01",
                        "A-1 1/2 100.00 USD due 2026-02-04",
                        "A-1 2/2 50.00 USD due 2026-03-04");
    }

    @Test
    void partsCanBeNumbered() {
        intake.invoices("customer_number,invoice_number,part,issued_on,due_on,amount,currency\n"
                + "7,A-1,2,2026-01-05,2026-02-04,50.00,USD\n7,A-1,1,2026-01-05,2026-02-04,100.00,USD\n");

        assertThat(open("7")).containsExactly("A-1 1/2 100.00 USD due 2026-02-04", "A-1 2/2 50.00 USD due 2026-02-04");
    }

    @Test
    void sameInvoiceTwiceIsNotTwiceTheDebt() {
        var run = intake.invoices(
                HEADER + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n" + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n");

        assertThat(counts(run)).isEqualTo("2 read: 0 accepted, 0 unchanged, 0 differing, 2 rejected, 0 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "2 due_on REJECTED: The invoice stands twice with the same due date; take one line out, or number its parts in the column part.");
    }

    @Test
    void sameFileTwiceChangesNothing() {
        var csv = HEADER + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n7,A-1,2026-01-05,2026-03-04,50.00,USD\n";
        intake.invoices(csv);

        var again = intake.invoices(csv);

        assertThat(counts(again)).isEqualTo("2 read: 0 accepted, 2 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(intake.reported(again)).isEmpty();
        assertThat(open("7")).hasSize(2);
    }

    @Test
    void changedInvoiceIsReportedAndNotOverwritten() {
        intake.invoices(HEADER + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n");

        var changed = intake.invoices(HEADER + "7,A-1,2026-01-05,2026-02-14,120.00,USD\n");

        assertThat(counts(changed)).isEqualTo("1 read: 0 accepted, 0 unchanged, 1 differing, 0 rejected, 0 left out");
        assertThat(intake.reported(changed))
                .containsExactly(
                        "2 amount DIFFERS: Invoice A-1 is in the books, but its amount is 100.00 USD, sent was 120.00 USD; its due date is 2026-02-04, sent was 2026-02-14. The books were left as they are; cancel the invoice there if the file is right.");
        assertThat(open("7")).containsExactly("A-1 1/1 100.00 USD due 2026-02-04");
    }

    @Test
    void badLinesSayWhereAndWhatToDoWhileTheGoodOnesCount() {
        var run = intake.invoices(HEADER
                + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n"
                + "7,,2026-01-05,2026-02-04,100.00,USD\n"
                + "7,A-3,soon,2026-02-04,100.00,USD\n"
                + "7,A-4,2026-02-30,2026-02-04,100.00,USD\n"
                + "7,A-5,2026-01-05,2026-02-04,a lot,USD\n"
                + "7,A-6,2026-01-05,2026-02-04,10.555,USD\n"
                + "7,A-7,2026-01-05,2026-02-04,10.00,Dollar\n"
                + "99,A-8,2026-01-05,2026-02-04,10.00,USD\n"
                + ",A-9,2026-01-05,2026-02-04,10.00,USD\n"
                + "7,1.93E+09,2026-01-05,2026-02-04,10.00,USD\n"
                + "7,A-11,2026-01-05,2026-02-04,0.00,USD\n"
                + "7,A-12,2026-01-05,2026-02-04,,USD\n"
                + "7,A-13,2026-01-05,2026-02-04,10.00,USD\n");

        assertThat(counts(run)).isEqualTo("13 read: 2 accepted, 0 unchanged, 0 differing, 11 rejected, 0 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "3 invoice_number REJECTED: The invoice has no number; fill it in.",
                        "4 issued_on REJECTED: 'soon' is not a date; write it as 2026-01-31.",
                        "5 issued_on REJECTED: '2026-02-30' is a day that does not exist; correct the date.",
                        "6 amount REJECTED: 'a lot' is not an amount; write it like 1020.50.",
                        "7 amount REJECTED: 10.555 has more decimals than USD has (2); round it.",
                        "8 currency REJECTED: “DOLLAR” is not a currency code; use three letters such as EUR.",
                        "9 customer_number REJECTED: Customer 99 is not known in the book “dunwell”; import the customers first.",
                        "10 customer_number REJECTED: The line does not say which customer it is about; fill in number or name.",
                        "11 invoice_number REJECTED: “1.93E+09” was shortened by a spreadsheet and its digits are lost; export the column as text.",
                        "12 amount REJECTED: The amount is 0, so nothing is owed; leave the line out.",
                        "13 amount REJECTED: Amount is missing; fill it in.");
    }

    @Test
    void leftoversOfBinaryFractionsAreRoundedWithANote() {
        var run = intake.invoices(HEADER + "7,A-1,2026-01-05,2026-02-04,54273.279999999999,USD\n");

        assertThat(open("7")).containsExactly("A-1 1/1 54273.28 USD due 2026-02-04");
        assertThat(intake.reported(run)).containsExactly("2 amount NOTE: 54273.279999999999 was rounded to 54273.28");
    }

    @Test
    void amountBelowZeroIsACreditNote() {
        intake.invoices(HEADER + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n");

        var run = intake.invoices(HEADER + "7,CN-1,2026-01-10,,-30.00,USD\n");

        assertThat(counts(run)).isEqualTo("1 read: 1 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("7")).containsExactly("A-1 1/1 70.00 USD due 2026-02-04");
    }

    @Test
    void rejectedLinesCanBeCorrectedAndSentAgain() {
        intake.invoices(HEADER + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n7,A-2,2026-01-05,2026-02-04,oops,USD\n");

        var corrected = intake.invoices(
                HEADER + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n7,A-2,2026-01-05,2026-02-04,7.00,USD\n");

        assertThat(counts(corrected)).isEqualTo("2 read: 1 accepted, 1 unchanged, 0 differing, 0 rejected, 0 left out");
    }

    @Test
    void unknownColumnIsTold() {
        var run = intake.invoices(
                "customer_number,invoice_number,issued_on,due_onn,amount,currency\n7,A-1,2026-01-05,2026-02-09,1.00,USD\n");

        assertThat(intake.reported(run))
                .containsExactly(
                        "1  NOTE: Our format has no column due_onn, so it was not read; docs/import-formats.md lists the columns.");
    }

    @Test
    void fileWithoutAColumnFailsAsAWholeWithASentence() {
        var run = intake.invoices("customer_number,invoice_number,amount,currency\n7,A-1,1.00,USD\n");

        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.message())
                .hasValue(
                        "Line 1 looks like the names of the columns, but there is no column “issued_on”; choose another mapping, or export the file with it.");
    }

    @Test
    void fileThatReadsInTwoWaysWaitsForAnAnswer() {
        var csv = HEADER + "7,A-1,1/4/2026,2/4/2026,100.00,USD\n";

        var run = intake.invoices(csv);

        assertThat(run.state()).isEqualTo(ImportState.WAITING);
        assertThat(run.message()).hasValue("Choose whether the day or the month stands first in the dates.");
        assertThat(open("7")).isEmpty();

        var answered = face.importFile(
                IntakeFixtures.request(ImportKind.INVOICES, csv, java.nio.charset.StandardCharsets.UTF_8)
                        .withAnswers(Answers.NONE.withDates(DateOrder.MONTH_FIRST)));

        assertThat(answered.id()).isEqualTo(run.id());
        assertThat(answered.state()).isEqualTo(ImportState.FINISHED);
        assertThat(open("7")).containsExactly("A-1 1/1 100.00 USD due 2026-02-04");
    }

    @Test
    void importThatWasCutOffIsFinishedByTheNext() {
        var lines = new StringBuilder(HEADER);
        for (int i = 1; i <= 2_500; i++) {
            lines.append("7,N-%d,2026-01-05,2026-02-04,1.00,USD%n".formatted(i));
        }
        var request =
                IntakeFixtures.request(ImportKind.INVOICES, lines.toString(), java.nio.charset.StandardCharsets.UTF_8);
        var cut = face.importFile(request, (file, soFar) -> {
            if (soFar.read() == 2_000) {
                throw new IllegalStateException("the power fails");
            }
        });

        assertThat(cut.state()).isEqualTo(ImportState.FAILED);
        assertThat(cut.message())
                .hasValue(
                        "The import stopped because of an error in Dunwell. Import the file again: what is in the books is not posted twice.");

        var again = face.importFile(request);

        assertThat(counts(again))
                .isEqualTo("2500 read: 1500 accepted, 1000 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("7")).hasSize(2_500);
    }
}
