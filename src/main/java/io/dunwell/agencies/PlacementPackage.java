package io.dunwell.agencies;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunwell.customers.Customers;
import io.dunwell.ledger.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Puts together what an agency needs to take over: a README, the sum of it, and the papers of every module. */
@Component
class PlacementPackage {

    private final Customers customers;
    private final Ledger ledger;
    private final List<PlacementPapers> contributors;
    private final ObjectMapper json;

    PlacementPackage(Customers customers, Ledger ledger, List<PlacementPapers> contributors, ObjectMapper json) {
        this.customers = customers;
        this.ledger = ledger;
        this.contributors = contributors;
        this.json = json;
    }

    /** The same bytes for the same facts. */
    byte[] build(Placement placement, Agency agency, LocalDate asOf) {
        var papers = new ArrayList<Paper>();
        papers.add(summary(placement, agency, asOf));
        contributors.forEach(contributor -> papers.addAll(contributor.of(placement, asOf)));
        papers.add(0, Paper.text("README.txt", "This file.", PackageReadme.of(placement, agency, asOf, papers)));
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            for (var paper : papers) {
                var entry = new ZipEntry(paper.name());
                entry.setTimeLocal(LocalDateTime.of(asOf, LocalTime.MIDNIGHT));
                out.putNextEntry(entry);
                out.write(paper.content());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The package of placement " + placement.id() + " was not written", e);
        }
        return zip.toByteArray();
    }

    private Paper summary(Placement placement, Agency agency, LocalDate asOf) {
        var account = placement.account();
        var summary = PlacementSummary.of(
                placement, agency, customers.get(account.customerId()), ledger.figures(account, asOf), asOf);
        try {
            return Paper.text(
                    "summary.json",
                    "The placement, the debtor and the open items for your own system; amounts are texts.",
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(summary));
        } catch (IOException e) {
            throw new UncheckedIOException("The summary of placement " + placement.id() + " was not written", e);
        }
    }
}
