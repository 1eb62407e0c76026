package io.dunwell.integration;

import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyMode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports from text and files, for the tests of this module. */
@Component
public class IntakeFixtures {

    static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Intake intake;
    private final Companies companies;
    private final JdbcClient jdbc;

    IntakeFixtures(Intake intake, Companies companies, JdbcClient jdbc) {
        this.intake = intake;
        this.companies = companies;
        this.jdbc = jdbc;
    }

    /** A company in the United States that keeps its books in dollars. */
    public void company() {
        companies.found(
                new Company(
                        "Alder Trading",
                        CompanyMode.LIVE,
                        ZoneId.of("America/New_York"),
                        "US",
                        "",
                        "USD",
                        "en",
                        LocalTime.of(6, 0),
                        Allowance.ofGrace(0),
                        BigDecimal.ZERO,
                        null,
                        null,
                        null),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    ImportRun customers(String csv) {
        return own(ImportKind.CUSTOMERS, csv);
    }

    ImportRun invoices(String csv) {
        return own(ImportKind.INVOICES, csv);
    }

    ImportRun payments(String csv) {
        return own(ImportKind.PAYMENTS, csv);
    }

    ImportRun bank(String text) {
        return own(ImportKind.BANK_STATEMENT, text);
    }

    ImportRun bankFile(Path file) {
        return intake.importFile(ImportRequest.own(file, ImportKind.BANK_STATEMENT, TODAY));
    }

    long unmatchedEntries() {
        return jdbc.sql("select count(*) from bank_entry where state = 'UNMATCHED'")
                .query(Long.class)
                .single();
    }

    ImportRun own(ImportKind kind, String text) {
        return intake.importFile(request(kind, text, StandardCharsets.UTF_8));
    }

    ImportRun mapped(Path file, ImportKind kind, String mapping, Answers answers) {
        return intake.importFile(
                ImportRequest.mapped(file, kind, mapping, TODAY).withAnswers(answers));
    }

    static ImportRequest request(ImportKind kind, String text, Charset charset) {
        return new ImportRequest(
                () -> new ByteArrayInputStream(text.getBytes(charset)), "file", kind, null, Answers.NONE, TODAY);
    }

    /** {@code line field SEVERITY: sentence} of what was reported. */
    List<String> reported(ImportRun run) {
        return intake.lines(run.id(), PageRequest.of(0, 100)).getContent().stream()
                .map(line -> "%d %s %s: %s".formatted(line.line(), line.field(), line.severity(), line.sentence()))
                .toList();
    }

    /** {@code read accepted unchanged differing rejected leftOut}. */
    static String counts(ImportRun run) {
        var counts = run.counts();
        return "%d read: %d accepted, %d unchanged, %d differing, %d rejected, %d left out"
                .formatted(
                        counts.read(),
                        counts.accepted(),
                        counts.unchanged(),
                        counts.differing(),
                        counts.rejected(),
                        counts.leftOut());
    }
}
