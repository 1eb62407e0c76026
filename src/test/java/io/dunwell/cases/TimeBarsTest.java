package io.dunwell.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.dunwell.contact.ContactRules;
import io.dunwell.contact.StopFlag;
import io.dunwell.customers.Address;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.AccountId;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Rule S8: when claims are time-barred, where the file says so; it is 18 November 2026. */
@DunwellTest
class TimeBarsTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Customers customers;

    @Autowired
    Accounts accounts;

    @Autowired
    ContactRules rules;

    @BeforeEach
    void found() {
        receivables.found();
    }

    @Test
    void aClaimIsTimeBarredAfterTheYearsOfItsPlace() {
        assertThat(barredOn(debtor("US", "OH", 4 * 365 + 30))).isBefore(Receivables.TODAY);
        assertThat(barredOn(debtor("US", "AZ", 3 * 365 + 30))).isBefore(Receivables.TODAY);
        assertThat(barredOn(debtor("US", "OH", 3 * 365 + 30))).isAfter(Receivables.TODAY);
        assertThat(barredOn(debtor("GB", null, 4 * 365 + 30))).isAfter(Receivables.TODAY);
    }

    @Test
    void whatNobodyKnowsIsNotReckoned() {
        assertThat(accounts.get(debtor("PL", null, 20 * 365)).timeBar()).isNull();
    }

    @Test
    void aPaymentBeginsTheYearsAnew() {
        var account = debtor("US", "OH", 5 * 365);
        receivables.payment(account, "PAY-1", Receivables.TODAY.minusYears(1), "10.00");

        assertThat(barredOn(account)).isEqualTo(Receivables.TODAY.plusYears(3));
    }

    @Test
    void legalStepsAreNotSpokenOfThen() {
        var barred = debtor("US", "OH", 5 * 365);
        var young = debtor("US", "OH", 60);

        assertThat(rules.stops(Set.of(barred, young), Receivables.TODAY))
                .containsOnlyKeys(barred)
                .containsEntry(barred, Set.of(StopFlag.TIME_BARRED));
    }

    @Test
    void peopleAreWarnedBeforeAndThen(@Autowired MockMvc mvc) throws Exception {
        for (var days : List.of(4 * 365 - 60, 4 * 365 + 30)) {
            var account = debtor("US", "OH", days);
            var page = mvc.perform(get("/customers/" + account.customerId())
                            .with(user("lena").roles("COLLECTOR")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page)
                    .contains(
                            days < 4 * 365 ? "The oldest open item becomes time-barred on" : "looks time-barred since");
        }
    }

    private LocalDate barredOn(AccountId account) {
        return accounts.get(account).timeBar().on();
    }

    private AccountId debtor(String country, String region, int daysLate) {
        var number = country + region + daysLate;
        var customer = customers.register(NewCustomer.of("test", number, "House of " + number, "en", country)
                .withAddress(new Address("1 Main St", "45402", "Dayton", region, country)));
        var account = new AccountId(customer.id(), "EUR");
        receivables.invoice(account, number, daysLate, "500.00");
        return account;
    }
}
