package io.dunwell.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.approvals.Approvals;
import io.dunwell.approvals.Grade;
import io.dunwell.approvals.Limit;
import io.dunwell.approvals.LimitScope;
import io.dunwell.approvals.Limits;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.ledger.LateFees;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A late fee beyond a collector's limit: asked for on the account, decided on the list. */
@DunwellTest
class ApprovalsPageTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor OMAR = user("omar").roles("SUPERVISOR");
    private static final RequestPostProcessor MONA = user("mona").roles("POLICY_MANAGER");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    MockMvc mvc;

    @Autowired
    Approvals approvals;

    @Autowired
    Limits limits;

    @Autowired
    LateFees fees;

    private AccountId alder;

    @BeforeEach
    void somethingIsOwed(@Autowired Companies companies, @Autowired CompanyClock clock, @Autowired Books books) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        alder = books.of("2026-01-05  invoice  INV-1  1000.00 EUR  due 2026-02-04")
                .account();
    }

    @Test
    void anEmptyListSaysWhenItFills() throws Exception {
        assertThat(page("/approvals", LENA)).contains("Nothing waits for a decision", "beyond a person’s limits");
    }

    @Test
    void aSmallFeeIsWaivedAtOnceWithItsReason() throws Exception {
        announced("12.00");
        assertThat(page(waive(), LENA)).contains("€12.00", "Waive the fee").doesNotContain("becomes a request");

        waived("They paid the rest at once", "The late fee was waived.");

        assertThat(fees.fee("fee").decidedWhy()).isEqualTo("They paid the rest at once");
        assertThat(account()).contains("Late fee waived", "They paid the rest at once");
    }

    @Test
    void aLargeFeeWaitsForSomebodyElse() throws Exception {
        announced("40.00");
        assertThat(page(waive(), LENA))
                .contains("You may waive up to 20 at once: waiving this becomes a request", "Ask for approval");

        waived("A good customer", "Waiving the late fee was asked for: an owner or supervisor decides.");

        assertThat(fees.announced(alder)).hasSize(1);
        assertThat(page("/approvals", LENA))
                .contains("Waive the late fee of €40.00: A good customer", "You asked for this", "Decide by 9 Mar 2026")
                .doesNotContain(">Approve<");
        assertThat(page("/approvals", OMAR)).contains(">Approve<", ">Decline<");
        decide("approve", OMAR, "done", "It was approved and is done.");
        assertThat(fees.announced(alder)).isEmpty();
        assertThat(page("/approvals", LENA)).contains("Approved", "omar");
        assertThat(account()).contains("Approval asked: late fee waived", "Approved: late fee waived");
    }

    @Test
    void aReasonIsNeeded() throws Exception {
        announced("12.00");

        var html = mvc.perform(post("/customers/%d/fees/waive".formatted(alder.customerId()))
                        .with(LENA)
                        .with(csrf())
                        .param("currency", "EUR")
                        .param("key", "fee")
                        .param("why", " "))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("Say why the fee is given up.");
    }

    @Test
    void whoMayNotApproveIsKeptOut() throws Exception {
        announced("40.00");
        waived("A good customer", "Waiving the late fee was asked for: an owner or supervisor decides.");

        mvc.perform(post("/approvals/%d/approve"
                                .formatted(approvals.waiting().get(0).id()))
                        .with(user("lisa").roles("COLLECTOR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void limitsAreReadByEverybodyAndSetByPolicyManagers() throws Exception {
        assertThat(page("/limits", LENA))
                .contains("A promise: days until it is kept, at most", "value=\"45\"")
                .doesNotContain(">Save<");
        assertThat(page("/limits?scope=hardship", MONA)).contains("placeholder=\"45\"", ">Save<");
        assertThat(page("/limits", MONA)).contains("Standard dunning", "Key account care");

        mvc.perform(post("/limits")
                        .with(MONA)
                        .with(csrf())
                        .param("scope", "hardship")
                        .param("figures[PROMISE_DAYS.COLLECTOR]", "60"))
                .andExpect(flash().attribute(
                                "done", "The limits were changed. They hold for what is agreed from now on."));

        assertThat(limits.in(LimitScope.HARDSHIP)
                        .get(Limit.PROMISE_DAYS)
                        .get(Grade.COLLECTOR)
                        .figure())
                .isEqualByComparingTo("60");
        assertThat(page("/limits?scope=hardship", MONA)).contains("value=\"60\"", "mona");
    }

    @Test
    void aFigureThatIsNoneIsRefusedByName() throws Exception {
        var html = mvc.perform(post("/limits")
                        .with(MONA)
                        .with(csrf())
                        .param("scope", "hardship")
                        .param("figures[PROMISE_DAYS.COLLECTOR]", "soon"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .contains(
                        "A promise: days until it is kept, at most, collectors: Enter a figure such as 30",
                        "value=\"soon\"");
    }

    private void announced(String amount) {
        fees.announce("fee", alder, Money.of(amount, "EUR"), "1.5 % of 1000.00 EUR", TODAY, TODAY.plusDays(8));
    }

    private void waived(String why, String done) throws Exception {
        mvc.perform(post("/customers/%d/fees/waive".formatted(alder.customerId()))
                        .with(LENA)
                        .with(csrf())
                        .param("currency", "EUR")
                        .param("key", "fee")
                        .param("why", why))
                .andExpect(flash().attribute("done", done));
    }

    private void decide(String how, RequestPostProcessor who, String flash, String sentence) throws Exception {
        var id = approvals.waiting().get(0).id();
        mvc.perform(post("/approvals/%d/%s".formatted(id, how)).with(who).with(csrf()))
                .andExpect(flash().attribute(flash, sentence));
    }

    private String waive() {
        return "/customers/%d/fees/waive?currency=EUR&key=fee".formatted(alder.customerId());
    }

    private String account() throws Exception {
        return page("/customers/" + alder.customerId(), LENA);
    }

    private String page(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
