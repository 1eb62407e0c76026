package io.dunwell.promises.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.promises.Instalments;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanTerms;
import io.dunwell.promises.Promises;
import io.dunwell.promises.Rhythm;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class PromisesPageTest {

    private static final RequestPostProcessor COLLECTOR = user("lena").roles("COLLECTOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Promises promises;

    @Autowired
    Books books;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @BeforeEach
    void aCompany() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
    }

    @Test
    void anEmptyListSaysWhenItFills() throws Exception {
        assertThat(page("/promises")).contains("Nothing here", "A promise taken on a call");
    }

    @Test
    void openPromisesAreListedWithTheirTotals() throws Exception {
        promise("120.00", "2026-03-10");

        var html = page("/promises");

        assertThat(html)
                .contains("Alder", "€120.00", "10 Mar 2026", "12 Mar 2026", "bank transfer", "Withdraw")
                .containsPattern("Open</span>\\s*<span class=\"value num\">1</span>");
        assertThat(page("/promises?view=KEPT")).doesNotContain("€120.00</td>");
    }

    @Test
    void aMissedPromiseMovesToItsOwnList() throws Exception {
        var id = promise("120.00", "2026-03-10");
        promises.judge(List.of(promises.get(id).account()), LocalDate.parse("2026-03-13"));

        assertThat(page("/promises?view=MISSED")).contains("Alder", "<span class=\"tag red\">Broken</span>");
    }

    @Test
    void openPromisesAreChosenByTheirDay() throws Exception {
        promise("10.00", "2026-03-02");
        promise("20.00", "2026-03-03");
        promise("30.00", "2026-03-09");
        promise("40.00", "2026-03-10");

        assertThat(page("/promises?view=DUE_TODAY")).contains(cell("10.00")).doesNotContain(cell("20.00"));
        assertThat(page("/promises?view=DUE_SOON"))
                .contains(cell("20.00"), cell("30.00"))
                .doesNotContain(cell("10.00"), cell("40.00"));
        assertThat(page("/promises?view=LATE")).contains("Nothing here");
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(page("/promises?view=LATE")).contains(cell("10.00")).doesNotContain(cell("20.00"));
    }

    @Test
    void whatWasMissedSinceTheLastBusinessDayHasItsOwnList() throws Exception {
        var account = promises.get(promise("120.00", "2026-03-10")).account();
        promises.judge(List.of(account), LocalDate.parse("2026-03-13"));

        clock.moveTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(page("/promises?view=JUST_MISSED"))
                .as("on Monday, of Friday")
                .contains(cell("120.00"));
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(page("/promises?view=JUST_MISSED")).as("on Tuesday").contains("Nothing here");
        assertThat(page("/promises?view=MISSED")).contains(cell("120.00"));
    }

    @Test
    void promisesAndInstalmentsCanBeToldApart(@Autowired PaymentPlans plans) throws Exception {
        promise("10.00", "2026-03-09");
        var birch = books.of(
                        """
                        customer Birch
                        2026-01-05  invoice  INV-2  90.00 EUR  due 2026-02-04
                        """)
                .account();
        var day = LocalDate.parse("2026-03-02");
        var plan = plans.offer("birch", birch, Money.of("90.00", "EUR"), day, day.plusDays(7), new PlanTerms(3, 7));
        plans.accept(
                plan,
                Instalments.of(
                        Money.of("90.00", "EUR"), Money.zero("EUR"), 3, Rhythm.WEEKLY, LocalDate.parse("2026-03-09")),
                day);

        assertThat(page("/promises?view=DUE_SOON")).contains(cell("10.00"), cell("30.00"));
        assertThat(page("/promises?view=DUE_SOON&kind=PROMISES"))
                .contains(cell("10.00"))
                .doesNotContain(cell("30.00"));
        assertThat(page("/promises?view=DUE_SOON&kind=INSTALMENTS"))
                .contains(cell("30.00"), "view=OPEN&amp;kind=INSTALMENTS")
                .doesNotContain(cell("10.00"));
    }

    @Test
    void aPromiseIsWithdrawnOnce() throws Exception {
        var id = promise("120.00", "2026-03-10");

        mvc.perform(post("/promises/" + id + "/withdraw").with(csrf()).with(COLLECTOR))
                .andExpect(redirectedUrl("/promises"))
                .andExpect(flash().attribute("done", "The promise was withdrawn; the account is chased again."));
        mvc.perform(post("/promises/" + id + "/withdraw").with(csrf()).with(COLLECTOR))
                .andExpect(flash().attribute(
                                "refused",
                                "This promise of 120.00 EUR is already withdrawn; only an open one can be withdrawn."));
        assertThat(page("/promises?view=WITHDRAWN")).contains("Alder");
    }

    @Test
    void policyManagersHaveNoBusinessHere() throws Exception {
        mvc.perform(get("/promises").with(user("pia").roles("POLICY_MANAGER"))).andExpect(status().isForbidden());
    }

    private long promise(String amount, String dueOn) {
        var account = books.of("2026-01-05  invoice  INV-1  300.00 EUR  due 2026-02-04")
                .account();
        var due = LocalDate.parse(dueOn);
        return promises.make(new NewPromise(
                account,
                Money.of(amount, "EUR"),
                LocalDate.parse("2026-03-02"),
                due,
                promises.graceUntil(due),
                "bank transfer",
                "Mr Alder",
                null,
                List.of()));
    }

    private static String cell(String amount) {
        return "data-label=\"Promised\">€" + amount + "<";
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(COLLECTOR))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
