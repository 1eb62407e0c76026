package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.BookedAccount;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
    AgencyNotices notices;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @Autowired
    Books books;

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
                .hasMessage("This account came back on 2026-05-07 already (recalled); nothing is left to end.");
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
    void theAgencysAnswerIsRecordedOnce() {
        founded("2026-05-06");
        var id = place("case-1");

        agencies.acknowledge(id, " FF-17 ", TODAY.plusDays(1));
        agencies.acknowledge(id, "FF-17", TODAY.plusDays(1));

        assertThat(agencies.get(id).agencyReference()).isEqualTo("FF-17");
        assertThat(agencies.get(id).acknowledgedOn()).isEqualTo(TODAY.plusDays(1));
        assertThatThrownBy(() -> agencies.acknowledge(id, "FF-17", TODAY.minusDays(1)))
                .hasMessage("It was placed on 2026-05-04: the agency cannot have acknowledged it before.");
        assertThatThrownBy(() -> agencies.acknowledge(id, "FF-17", TODAY.plusDays(3)))
                .hasMessage("This day has not come yet: choose today or earlier.");
    }

    @Test
    void whoDoesNotAnswerInItsBusinessDaysStandsOnTheList() {
        founded("2026-05-11");
        directory.add(new AgencyDetails("Firm & Fair", null, BigDecimal.TEN, null, 5, null));
        var id = place("case-1");

        assertThat(agencies.acknowledgeBy(agencies.get(id))).isEqualTo("2026-05-11");
        assertThat(agencies.unacknowledged(LocalDate.parse("2026-05-11"))).isEmpty();
        assertThat(agencies.unacknowledged(LocalDate.parse("2026-05-12")))
                .extracting(Placement::id)
                .containsExactly(id);
        agencies.acknowledge(id, "FF-17", TODAY);
        assertThat(agencies.unacknowledged(LocalDate.parse("2026-05-12"))).isEmpty();
    }

    @Test
    void aPlacementEndsForOneReason() {
        var id = place("case-1");

        assertThatThrownBy(() -> agencies.end(id, PlacementState.PAID, TODAY, null))
                .hasMessage("240.00 EUR is still owed: post the payment first, or choose another reason.");
        agencies.end(id, PlacementState.RETURNED, TODAY.plusDays(40), "No assets");

        assertThat(agencies.get(id).state()).isEqualTo(PlacementState.RETURNED);
        assertThat(agencies.get(id).endNote()).isEqualTo("No assets");
        assertThat(agencies.placed(List.of(alder.account()))).isEmpty();
        assertThat(notices.of(id))
                .extracting(AgencyNotice::sentence)
                .containsExactly(
                        "The placement ended on 2026-06-13: you returned it uncollected. Please stop collecting it.",
                        "The account was placed with you: 240.00 EUR. Please acknowledge it.");
    }

    private void founded(String date) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, date);
    }

    private long place(String key) {
        return agencies.place(key, alder.account(), eur("240.00"), TODAY, "owner", "ninety days");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
