package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.StopReason;
import io.dunwell.disputes.DisputeEvidence;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.EvidenceKind;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.BookedAccount;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class PlacementPackagesTest {

    private static final LocalDate PLACED = LocalDate.parse("2026-05-04");

    @Autowired
    PlacementPackages packages;

    @Autowired
    Agencies agencies;

    @Autowired
    Customers customers;

    @Autowired
    Disputes disputes;

    @Autowired
    DisputeEvidence evidence;

    @Autowired
    Books books;

    @Autowired
    ObjectMapper json;

    private BookedAccount alder;
    private long placement;

    @BeforeEach
    void placed(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-05-04");
        alder = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-15  invoice  INV-2  200.00 EUR  due 2026-02-14
                2026-02-20  payment  PAY-1   60.00 EUR
                """);
        var customer = alder.account().customerId();
        var ann = customers.addContact(customer, NewContact.billing("=Ann Alder", "ann@alder.example"));
        customers.changeContact(
                ann.id(), NewContact.billing("=Ann Alder", "ann@alder.example").withPhone("+4930123456"));
        customers.agreeToSms(ann.id(), LocalDate.parse("2026-01-02"), "signed order form");
        placement = agencies.place("case-1", alder.account(), Money.of("240.00", "EUR"), PLACED, "olga", "ninety days");
    }

    @Test
    void everythingTheAgencyNeedsIsInIt() throws IOException {
        var files = unzip();

        assertThat(files)
                .containsOnlyKeys(
                        "README.txt",
                        "summary.json",
                        "statement.pdf",
                        "ledger.csv",
                        "charges.csv",
                        "contacts.csv",
                        "disputes.csv",
                        "evidence.csv",
                        "promises.csv",
                        "plans.csv",
                        "offers.csv",
                        "contact-log.csv",
                        "consent.csv",
                        "stops.csv");
        assertThat(files.get("ledger.csv"))
                .contains("charge,2026-01-05,INVOICE,INV-1,100.00,EUR,2026-02-04")
                .contains("credit,2026-02-20,PAYMENT,PAY-1,-60.00,EUR");
        assertThat(files.get("charges.csv")).contains("INVOICE,INV-1,1,1,2026-01-05,2026-02-04,89,100.00,40.00,EUR");
        assertThat(files.get("contacts.csv")).contains("BILLING,'=Ann Alder,ann@alder.example,+4930123456");
        assertThat(files.get("consent.csv")).contains("SMS,AGREED,PERSON,signed order form");
        assertThat(files.get("statement.pdf")).startsWith("%PDF");
        var summary = json.readTree(files.get("summary.json"));
        assertThat(summary.get("balance").asText()).isEqualTo("240.00");
        assertThat(summary.get("approvedBy").asText()).isEqualTo("olga");
        assertThat(summary.get("openItems").get(0).get("open").asText()).isEqualTo("40.00");
    }

    @Test
    void theReadmeExplainsEveryFileAndColumn() throws IOException {
        var files = unzip();
        var readme = files.get("README.txt");

        files.remove("README.txt");
        files.forEach((name, content) -> {
            assertThat(readme).contains("\n" + name + "\n");
            if (name.endsWith(".csv")) {
                for (var column : content.lines().findFirst().orElseThrow().split(",")) {
                    assertThat(readme).as("column %s of %s", column, name).contains("  - " + column + ": ");
                }
            }
        });
    }

    @Test
    void disputesAndStopsAreTold() throws IOException {
        disputes.open(new NewDispute(
                alder.account(),
                Set.of(alder.charge("INV-1")),
                DisputeReason.DAMAGED,
                Money.of("40.00", "EUR"),
                PLACED,
                PLACED.plusDays(10),
                "Scratched",
                null));
        customers.stop(alder.account().customerId(), StopReason.ATTORNEY, PLACED, "Letter of the lawyer");

        var files = unzip();

        assertThat(files.get("disputes.csv"))
                .contains("INV-1,Damaged or faulty,2026-05-04,40.00,EUR,OPEN", "Scratched");
        assertThat(files.get("stops.csv")).contains("STOP,ATTORNEY,,,2026-05-04,Letter of the lawyer");
    }

    @Test
    void whatWasAttachedToDisputesIsEnclosed() throws IOException {
        var dispute = disputes.open(new NewDispute(
                alder.account(),
                Set.of(alder.charge("INV-1")),
                DisputeReason.NOT_DELIVERED,
                Money.of("40.00", "EUR"),
                PLACED,
                PLACED.plusDays(10),
                null,
                null));
        var pdf = "%PDF-1.7 signed by the driver".getBytes(StandardCharsets.UTF_8);
        var there = evidence.add(dispute, EvidenceKind.DELIVERY_PROOF, "proof of delivery 7.pdf", pdf, PLACED);
        var gone = evidence.add(dispute, EvidenceKind.OTHER, "wrong.pdf", pdf, PLACED);
        evidence.takeAway(dispute, gone, PLACED, "Of another customer");
        evidence.add(dispute, EvidenceKind.OTHER, "later.pdf", pdf, PLACED.plusDays(1));

        var files = unzip();

        var name = "evidence/%d-proof_of_delivery_7.pdf".formatted(there);
        assertThat(files).containsEntry(name, "%PDF-1.7 signed by the driver");
        assertThat(files.keySet())
                .filteredOn(file -> file.startsWith("evidence/"))
                .containsExactly(name);
        assertThat(files.get("evidence.csv"))
                .contains(name + "," + dispute + ",Proof of delivery,proof of delivery 7.pdf,application/pdf,29,")
                .doesNotContain("wrong.pdf", "later.pdf");
        assertThat(files.get("README.txt")).contains("\n" + name + "\n", "Proof of delivery of dispute " + dispute);
    }

    @Test
    void itStaysAsItWasWhateverHappensLater() {
        var first = packages.take(placement);

        books.of("2026-05-04  payment  PAY-2  10.00 EUR");
        customers.rename(alder.account().customerId(), "Birch");
        var second = packages.take(placement);

        assertThat(second).isEqualTo(first);
        assertThat(packages.deliveries(placement)).hasSize(2);
        assertThat(packages.missing()).isEmpty();
    }

    @Test
    void theNightPutsTogetherWhatNobodyTook() {
        assertThat(packages.missing()).containsExactly(placement);

        packages.content(placement);

        assertThat(packages.missing()).isEmpty();
        assertThat(packages.deliveries(placement)).isEmpty();
    }

    private Map<String, String> unzip() throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packages.take(placement)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
