package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.Cases;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One customer who owes dollars and euros has two accounts, and what happens in one does not touch the other. */
@DunwellTest
class TwoCurrenciesTest {

    @Autowired
    Ledger ledger;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    NightJourney journey;
    AccountId dollars;
    AccountId euros;

    @BeforeEach
    void owesBoth(@Autowired ApplicationContext application) {
        journey = new NightJourney(application);
        journey.emptyInbox();
        journey.begin("2026-03-04");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        dollars = journey.account();
        euros = new AccountId(dollars.customerId(), "EUR");
        ledger.charge(NewCharge.invoice(
                euros.customerId(),
                "INV-2",
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 3, 3),
                Money.of("340.00", "EUR"),
                "test"));
    }

    @Test
    void eachAccountHasItsCaseAndItsOwnMessages() {
        journey.through("2026-03-06");

        assertThat(cases.openCase(dollars).orElseThrow().toCollect()).hasToString("1200.00 USD");
        assertThat(cases.openCase(euros).orElseThrow().toCollect()).hasToString("340.00 EUR");
        assertThat(bodies("USD"))
                .singleElement()
                .asString()
                .contains("INV-1", "1,200.00")
                .doesNotContain("INV-2", "340");
        assertThat(bodies("EUR"))
                .singleElement()
                .asString()
                .contains("INV-2", "340.00")
                .doesNotContain("INV-1", "1,200");
    }

    @Test
    void paymentInOneLeavesTheOtherAlone() {
        journey.through("2026-03-10");
        journey.pays("1200.00");
        journey.through("2026-03-13");

        assertThat(cases.openCase(dollars)).isEmpty();
        assertThat(cases.openCase(euros).orElseThrow().toCollect()).hasToString("340.00 EUR");
        assertThat(bodies("USD")).hasSize(1);
        assertThat(bodies("EUR")).hasSize(2);
        assertThat(journey.diarySince("2026-03-07"))
                .isEqualTo(
                        """
                2026-03-10  pays 1200.00
                2026-03-11  Nothing is overdue any more
                2026-03-11  Case closed: Paid
                2026-03-13  EMAIL second-reminder
                """);
    }

    @Test
    void moneyThatIsLeftOverInOneDoesNotPayTheOther() {
        journey.through("2026-03-10");
        journey.pays("2000.00");
        journey.through("2026-03-12");

        assertThat(ledger.figures(euros, journey.today()).overdue(journey.today()))
                .hasToString("340.00 EUR");
        assertThat(cases.openCase(euros)).isPresent();
    }

    private List<String> bodies(String currency) {
        return jdbc.sql("select body from outbound_message where customer_id = ? and currency = ? order by id")
                .params(dollars.customerId(), currency)
                .query(String.class)
                .list();
    }
}
