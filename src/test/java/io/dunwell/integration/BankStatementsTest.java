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

/** Money on a bank statement finds the invoices it pays. */
@DunwellTest
class BankStatementsTest {

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
                + "7,INV-1001,2026-01-05,2026-02-04,100.00,EUR\n"
                + "7,INV-1002,2026-01-06,2026-02-05,50.00,EUR\n"
                + "8,17,2026-01-06,2026-02-05,20.00,EUR\n");
    }

    private List<String> open(String customer) {
        var id = customers.find("dunwell", customer).orElseThrow().id();
        var figures = ledger.figures(new AccountId(id, "EUR"), TODAY);
        var items = new java.util.ArrayList<>(figures.openItems().stream()
                .map(item -> item.reference() + " " + item.open())
                .toList());
        if (!figures.unapplied().isZero()) {
            items.add("unapplied " + figures.unapplied());
        }
        return items;
    }

    private static String statement(String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S-1</Id>
                <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>%s</Stmt></BkToCstmrStmt></Document>
                """
                .formatted(String.join("", entries));
    }

    private static String entry(String amount, String mark, String reference, String text, String reason) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-02-20</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                <RltdPties><Dbtr><Pty><Nm>Alder Ltd</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf>%s</TxDtls></NtryDtls></Ntry>
                """
                .formatted(
                        amount,
                        mark,
                        reference,
                        text,
                        reason.isEmpty() ? "" : "<RtrInf><Rsn><Cd>" + reason + "</Cd></Rsn></RtrInf>");
    }

    @Test
    void invoicesNamedInTheTextArePaid() {
        var run = intake.bank(statement(entry("150.00", "CRDT", "E-1", "Your inv-1002 and INV-1001", "")));

        assertThat(run.message()).isEmpty();
        assertThat(counts(run)).isEqualTo("1 read: 1 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("7")).isEmpty();
    }

    @Test
    void moreThanTheInvoiceStaysVisible() {
        intake.bank(statement(entry("110.00", "CRDT", "E-1", "INV-1001", "")));

        assertThat(open("7")).containsExactly("INV-1002 50.00 EUR", "unapplied 10.00 EUR");
    }

    @Test
    void shortNumberCountsOnlyWithItsAmount() {
        var run = intake.bank(statement(
                entry("19.00", "CRDT", "E-1", "Rent for 17 days", ""),
                entry("20.00", "CRDT", "E-2", "Invoice 17", "")));

        assertThat(counts(run)).isEqualTo("2 read: 1 accepted, 0 unchanged, 0 differing, 1 rejected, 0 left out");
        assertThat(open("8")).isEmpty();
    }

    @Test
    void moneyThatFindsNobodyIsReportedAndKept() {
        var text = statement(entry("33.00", "CRDT", "E-1", "Thank you", ""));

        var run = intake.bank(text);

        assertThat(intake.reported(run))
                .containsExactly(
                        "1 entry REJECTED: 33.00 EUR from Alder Ltd on 2026-02-20 names no invoice of ours. Record the payment on the customer's page, or import the missing invoices and then this statement again.");
        assertThat(intake.unmatchedEntries()).isEqualTo(1);
        assertThat(counts(intake.bank(text)))
                .isEqualTo("1 read: 0 accepted, 0 unchanged, 0 differing, 1 rejected, 0 left out");
        assertThat(intake.unmatchedEntries()).isEqualTo(1);
    }

    @Test
    void entryFindsItsInvoiceWhenThatCameLater() {
        var text = statement(entry("33.00", "CRDT", "E-1", "INV-2000", ""));
        intake.bank(text);
        intake.invoices("customer_number,invoice_number,issued_on,due_on,amount,currency\n"
                + "8,INV-2000,2026-01-05,2026-02-04,33.00,EUR\n");

        var again = intake.bank(text);

        assertThat(counts(again)).isEqualTo("1 read: 1 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(intake.unmatchedEntries()).isZero();
        assertThat(open("8")).containsExactly("17 20.00 EUR");
    }

    @Test
    void invoicesOfSeveralCustomersAreLeftToAPerson() {
        intake.invoices("customer_number,invoice_number,issued_on,due_on,amount,currency\n"
                + "8,INV-3000,2026-01-05,2026-02-04,33.00,EUR\n");

        var run = intake.bank(statement(entry("133.00", "CRDT", "E-1", "INV-1001 INV-3000", "")));

        assertThat(intake.reported(run))
                .containsExactly(
                        "1 entry REJECTED: 133.00 EUR from Alder Ltd on 2026-02-20 names invoices of several customers. Record the parts on the customers' pages.");
    }

    @Test
    void sameStatementTwiceChangesNothing() {
        var text = statement(entry("100.00", "CRDT", "E-1", "INV-1001", ""));
        intake.bank(text);

        assertThat(counts(intake.bank(text)))
                .isEqualTo("1 read: 0 accepted, 1 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("7")).containsExactly("INV-1002 50.00 EUR");
    }

    @Test
    void returnedPaymentOpensItsInvoiceAgain() {
        intake.bank(statement(entry("100.00", "CRDT", "E-1", "INV-1001", "")));

        var returned = statement(entry("100.00", "DBIT", "E-1", "", "AC04"));
        var run = intake.bank(returned);

        assertThat(counts(run)).isEqualTo("1 read: 1 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(open("7")).containsExactly("INV-1001 100.00 EUR", "INV-1002 50.00 EUR");
        assertThat(counts(intake.bank(returned)))
                .isEqualTo("1 read: 0 accepted, 1 unchanged, 0 differing, 0 rejected, 0 left out");
    }

    @Test
    void returnOfAPaymentThatIsNotKnownIsReported() {
        var run = intake.bank(statement(entry("100.00", "DBIT", "E-9", "", "AC04")));

        assertThat(intake.reported(run))
                .containsExactly(
                        "1 entry REJECTED: A returned payment of 100.00 EUR on 2026-02-20 (AC04) belongs to no payment that came by a statement. Reverse the payment on the customer's page.");
    }

    @Test
    void whatWePayOurselvesIsOfNoConcern() {
        var run = intake.bank(statement(entry("9.00", "DBIT", "E-3", "Rent", "")));

        assertThat(counts(run)).isEqualTo("1 read: 0 accepted, 0 unchanged, 0 differing, 0 rejected, 1 left out");
    }

    @Test
    void mt940PaysInvoicesToo() {
        var run = intake.bank(":20:S\n:25:1/2\n:28C:1/1\n:60F:C260101EUR0,00\n"
                + ":61:2602200220CR100,NTRFNONREF//B-1\n:86:166?00GUTSCHRIFT?20EREF+E-1?21SVWZ+INV-?221001?32ALDER\n"
                + ":61:2602300220CR5,NTRFNONREF//B-2\n:86:166?00GUTSCHRIFT?20SVWZ+INV-1002\n"
                + ":62F:C260101EUR0,00\n-\n");

        assertThat(counts(run)).isEqualTo("2 read: 1 accepted, 0 unchanged, 0 differing, 1 rejected, 0 left out");
        assertThat(open("7")).containsExactly("INV-1002 50.00 EUR");
        assertThat(intake.reported(run))
                .containsExactly(
                        "2 entry REJECTED: Entry 2 is dated 260230 (year, month, day), a day that does not exist; ask the bank for a corrected statement.");
    }

    @Test
    void allStatementsOfOtherBanksAreReadToTheEnd() {
        for (var file : PublicData.files("bank/mt940", ".sta")) {
            if (!file.toString().contains("sparkassen")) {
                assertThat(intake.bankFile(file).state()).as("%s", file).isEqualTo(ImportState.FINISHED);
            }
        }
        for (var file : PublicData.files("bank/camt", ".xml")) {
            if (!file.toString().contains("wrong")) {
                assertThat(intake.bankFile(file).state()).as("%s", file).isEqualTo(ImportState.FINISHED);
            }
        }
    }
}
