package io.dunwell.integration;

import static io.dunwell.integration.IntakeFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that wait in a folder until the night. */
@DunwellTest
class InboxTest {

    @Autowired
    private IntakeFixtures intake;

    @Autowired
    private Intake face;

    @Autowired
    private ImportFolders folders;

    @BeforeEach
    void companyWithAnEmptyInbox() throws IOException {
        intake.company();
        empty();
    }

    @AfterEach
    void empty() throws IOException {
        for (var folder : List.of(folders.inbox(), folders.imported())) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folders.inbox().resolve(name), text);
    }

    private List<String> told(List<ImportRun> runs) {
        return runs.stream()
                .map(run -> "%s %s %s %d"
                        .formatted(
                                run.fileName(),
                                run.kind(),
                                run.state(),
                                run.counts().accepted()))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void customersComeBeforeInvoicesAndTheseBeforePayments() throws IOException {
        put("a-payments.csv", "payment_id,customer_number,received_on,amount,currency\nP-1,7,2026-02-01,5.00,EUR\n");
        put("b.csv", "customer_number,invoice_number,issued_on,due_on,amount,currency\n7,A-1,2026-01-05,,5.00,EUR\n");
        put("c.csv", "customer_number,customer_name\n7,Alder\n");
        put("d.sta", ":20:S\n:25:1/2\n:28C:1/1\n:60F:C260101EUR0,00\n:62F:C260101EUR0,00\n-\n");

        var runs = face.importWaitingFiles(TODAY, ImportProgress.SILENT);

        assertThat(told(runs))
                .containsExactly(
                        "c.csv CUSTOMERS FINISHED 1",
                        "b.csv INVOICES FINISHED 1",
                        "a-payments.csv PAYMENTS FINISHED 1",
                        "d.sta BANK_STATEMENT FINISHED 0");
        assertThat(names(folders.inbox())).isEmpty();
        assertThat(names(folders.imported())).hasSize(4).contains(runs.get(0).id() + "-c.csv");
    }

    @Test
    void exportOfAKnownProgramIsRecognised() throws IOException {
        Files.copy(
                PublicData.file("accounting-exports/invoiceninja_i2g_invoices.csv"),
                folders.inbox().resolve("export.csv"));

        var run = face.importWaitingFiles(TODAY, ImportProgress.SILENT).get(0);

        assertThat(run.mapping()).hasValue("invoice2go-invoices");
        assertThat(run.counts().accepted()).isEqualTo(4);
    }

    @Test
    void fileThatCannotBeReadStaysWithASentenceAndTheOthersGoIn() throws IOException {
        put("a.csv", "some,other,columns\n1,2,3\n");
        put("b.csv", "customer_number,customer_name\n7,Alder\n");

        var runs = face.importWaitingFiles(TODAY, ImportProgress.SILENT);

        assertThat(told(runs)).containsExactly("b.csv CUSTOMERS FINISHED 1", "a.csv INVOICES FAILED 0");
        assertThat(runs.get(1).message())
                .hasValue(
                        "No mapping fits the columns of the file; send it through the imports page once and save a mapping for it.");
        assertThat(names(folders.inbox())).containsExactly("a.csv");
    }

    @Test
    void fileThatStaysIsReportedOnceHoweverOftenItIsTried() throws IOException {
        put("a.csv", "some,other,columns\n1,2,3\n");

        var first = face.importWaitingFiles(TODAY, ImportProgress.SILENT);
        var second = face.importWaitingFiles(TODAY.plusDays(1), ImportProgress.SILENT);

        assertThat(second.get(0).id()).isEqualTo(first.get(0).id());
    }

    @Test
    void fileThatNeedsAnAnswerWaits() throws IOException {
        Files.copy(
                PublicData.file("accounting-exports/invoiceninja_invoice.csv"),
                folders.inbox().resolve("export.csv"));

        var run = face.importWaitingFiles(TODAY, ImportProgress.SILENT).get(0);

        assertThat(run.state()).isEqualTo(ImportState.WAITING);
        assertThat(run.message()).hasValue("Choose the currency of the amounts.");
        assertThat(names(folders.inbox())).containsExactly("export.csv");
    }

    @Test
    void progressIsToldByFile() throws IOException {
        put("b.csv", "customer_number,customer_name\n7,Alder\n8,Birch\n");
        var heard = new ArrayList<String>();

        face.importWaitingFiles(TODAY, (file, soFar) -> heard.add(file + " " + soFar.read()));

        assertThat(heard).containsExactly("b.csv 2");
    }

    @Test
    void namesOfFilesCannotLeaveTheirFolder() {
        assertThat(ImportFolders.harmless("../../etc/passwd")).isEqualTo("passwd");
        assertThat(ImportFolders.harmless("C:\\Users\\x\\book 1.csv")).isEqualTo("book_1.csv");
        assertThat(ImportFolders.harmless("..")).isEqualTo("_");
        assertThat(ImportFolders.harmless("")).isEqualTo("file");
        assertThat(ImportFolders.harmless("a\u0000;rm -rf \"$HOME\".csv")).isEqualTo("a__rm_-rf___HOME_.csv");
        assertThat(ImportFolders.harmless("x".repeat(500))).hasSize(120);
    }

    @Test
    void uploadIsKeptUnderANameOfOurs() throws IOException {
        var run = face.receive(
                new java.io.ByteArrayInputStream(
                        "customer_number,customer_name\n7,Alder\n".getBytes(StandardCharsets.UTF_8)),
                "../../evil.csv",
                ImportKind.CUSTOMERS,
                null,
                TODAY);

        assertThat(run.fileName()).isEqualTo("evil.csv");
        assertThat(run.state()).isEqualTo(ImportState.WAITING);
        assertThat(face.findings(run.id()).header()).containsExactly("customer_number", "customer_name");
        assertThat(names(folders.uploads())).anyMatch(name -> name.endsWith("-evil.csv"));
    }
}
