package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.BookedAccount;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DunwellTest
@RecordApplicationEvents
class AgenciesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyDirectory directory;

    @Autowired
    Customers customers;

    @Autowired
    Books books;

    @Autowired
    ObjectMapper json;

    @Autowired
    ApplicationEvents events;

    private BookedAccount alder;

    @BeforeEach
    void somethingIsOwed() {
        alder = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-15  invoice  INV-2  200.00 EUR  due 2026-02-14
                2026-02-20  payment  PAY-1   60.00 EUR
                """);
    }

    @Test
    void anAccountIsPlacedOnceForItsKeyWithItsApproval() {
        var first = place("case-1");

        assertThat(place("case-1")).isEqualTo(first);
        assertThat(agencies.of(alder.account())).hasSize(1);
        assertThat(agencies.get(first).approvedBy()).isEqualTo("owner");
        assertThat(agencies.placed(List.of(alder.account()))).containsExactly(alder.account());
        assertThat(events.stream(AccountChanged.class))
                .filteredOn(event -> event.because().equals("account placed"))
                .hasSize(1);
    }

    @Test
    void theFirstActiveAgencyIsTheUsualOne() {
        directory.add(new AgencyDetails("Firm & Fair", "desk@firm.example", new BigDecimal("15"), null));
        directory.add(new AgencyDetails("Second Choice", null, BigDecimal.TEN, null));

        var placement = agencies.get(place("case-1"));

        assertThat(directory.all())
                .filteredOn(agency -> agency.id() == placement.agencyId())
                .extracting(Agency::name)
                .containsExactly("Firm & Fair");
        assertThatThrownBy(() -> directory.add(new AgencyDetails("Firm & Fair", null, BigDecimal.ONE, null)))
                .hasMessage("There is an agency “Firm & Fair” already: choose another name.");
    }

    @Test
    void aRecalledAccountCanBePlacedAgain() {
        var id = place("case-1");

        agencies.recall(id, TODAY.plusDays(3), "customer called");

        assertThat(agencies.placed(List.of(alder.account()))).isEmpty();
        assertThat(agencies.activePlacement(alder.account())).isEmpty();
        assertThat(agencies.get(id).state()).isEqualTo(PlacementState.RECALLED);
        assertThatThrownBy(() -> agencies.recall(id, TODAY.plusDays(4), null))
                .hasMessage("This account was recalled on 2026-05-07 already; nothing is left to recall.");
        assertThat(place("case-2")).isNotEqualTo(id);
    }

    @Test
    void refusalsSayWhatToDo() {
        assertThatThrownBy(() -> agencies.place("k", alder.account(), eur("240.00"), TODAY, " ", null))
                .isInstanceOf(PlacementRejected.class)
                .hasMessage("Placing an account with an agency needs somebody's approval: ask the owner.");
        assertThatThrownBy(() -> agencies.place("k", alder.account(), eur("240.01"), TODAY, "owner", null))
                .hasMessage("240.01 EUR cannot be placed where 240.00 EUR is owed: choose an amount up to that.");
        place("case-1");
        assertThatThrownBy(() -> place("case-2"))
                .hasMessage("This account is with an agency since 2026-05-04: recall it first.");
    }

    @Test
    void thePackageHasEveryRowEverybodyAndTheSum() throws IOException {
        customers.addContact(alder.account().customerId(), NewContact.billing("Ann Alder", "ann@alder.example"));
        var id = place("case-1");

        var files = unzip(id);

        assertThat(files).containsOnlyKeys("ledger.csv", "contacts.csv", "summary.json");
        assertThat(files.get("ledger.csv"))
                .contains("charge,2026-01-05,INVOICE,INV-1,100.00,EUR,2026-02-04")
                .contains("credit,2026-02-20,PAYMENT,PAY-1,-60.00,EUR");
        assertThat(files.get("contacts.csv")).contains("BILLING,Ann Alder,ann@alder.example");
        var summary = json.readTree(files.get("summary.json"));
        assertThat(summary.get("balance").asText()).isEqualTo("240.00");
        assertThat(summary.get("approvedBy").asText()).isEqualTo("owner");
        assertThat(summary.get("debtor").get("name").asText()).isEqualTo("Alder");
        assertThat(summary.get("openItems")).hasSize(2);
        assertThat(summary.get("openItems").get(0).get("open").asText()).isEqualTo("40.00");
    }

    private Map<String, String> unzip(long placement) throws IOException {
        var bytes = new ByteArrayOutputStream();
        agencies.writePackage(placement, TODAY, bytes);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private long place(String key) {
        return agencies.place(key, alder.account(), eur("240.00"), TODAY, "owner", "ninety days");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
