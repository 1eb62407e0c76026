package io.dunwell.disputes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.BookedAccount;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class DisputesPageTest {

    private static final RequestPostProcessor COLLECTOR = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor OWNER = user("olaf").roles("SUPERVISOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Disputes disputes;

    @Autowired
    Books books;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    private BookedAccount alder;
    private long id;

    @BeforeEach
    void aContestedBill() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        alder = books.of("2026-01-05  invoice  INV-1  300.00 EUR  due 2026-02-04");
        var today = LocalDate.parse("2026-03-02");
        id = disputes.open(new NewDispute(
                alder.account(),
                Set.of(alder.charge("INV-1")),
                DisputeReason.NOT_DELIVERED,
                Money.of("300.00", "EUR"),
                today,
                today.plusDays(14),
                "never arrived",
                null));
    }

    @Test
    void openDisputesAreListedAndShown() throws Exception {
        assertThat(html(get("/disputes").with(COLLECTOR))).contains("Alder", "€300.00", "Not delivered", "16 Mar 2026");
        assertThat(html(get("/disputes/" + id).with(COLLECTOR)))
                .contains("Alder contests €300.00", "INV-1", "never arrived", "Reject the dispute")
                .contains("A credit is given by an owner or supervisor.")
                .doesNotContain("Credit the customer");
    }

    @Test
    void anOwnerCredits() throws Exception {
        mvc.perform(answer("uphold", "100.00", "one pallet missing").with(OWNER))
                .andExpect(redirectedUrl("/disputes"));

        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.SPLIT);
        assertThat(alder.balanceOn("2026-03-02")).isEqualTo(Money.of("200.00", "EUR"));
        assertThat(html(get("/disputes?answered=true").with(COLLECTOR))).contains("Partly upheld", "€100.00");
        assertThat(html(get("/disputes/" + id).with(COLLECTOR)))
                .contains("Partly upheld on 2 Mar 2026; credited €100.00.", "one pallet missing");
    }

    @Test
    void aCollectorRejectsButDoesNotCredit() throws Exception {
        mvc.perform(answer("uphold", "100.00", "please").with(COLLECTOR)).andExpect(status().isForbidden());
        mvc.perform(answer("reject", "", "signed delivery note").with(COLLECTOR))
                .andExpect(redirectedUrl("/disputes"));

        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.REJECTED);
    }

    @Test
    void refusalsComeBackOnTheForm() throws Exception {
        assertThat(html(answer("uphold", "300.01", "too much").with(OWNER)))
                .contains("300.01 EUR cannot be credited where the contested bills were about 300.00 EUR");
        assertThat(html(answer("reject", "300.00", " ").with(OWNER))).contains("Say why: the customer will ask.");
        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.OPEN);
    }

    @Test
    void aDisputeThatIsNotThereIsNotFound() throws Exception {
        mvc.perform(get("/disputes/4711").with(COLLECTOR)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder answer(String verb, String credited, String note) {
        return post("/disputes/" + id + "/" + verb)
                .with(csrf())
                .param("credited", credited)
                .param("note", note);
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }
}
