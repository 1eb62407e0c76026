package io.dunwell.ledger.web;

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
import io.dunwell.ledger.DocumentNumbers;
import io.dunwell.ledger.NumberRange;
import io.dunwell.ledger.Numbered;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@DunwellTest
class NumbersPageTest {

    private static final RequestPostProcessor ADMIN = user("ada").roles("ADMIN");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    @Autowired
    MockMvc mvc;

    @Autowired
    DocumentNumbers numbers;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, TODAY.toString());
    }

    @Test
    void aRangeIsGivenAndToldInTheTrail() throws Exception {
        assertThat(html(get("/admin/numbers").with(ADMIN))).contains("Credit notes", "Adjustments", "Not numbered");

        mvc.perform(change("CREDIT_NOTE", "CN-{year}-", "4", "12").with(ADMIN))
                .andExpect(redirectedUrl("/admin/numbers"))
                .andExpect(flash().attribute("done", "They are numbered so from now on."));

        assertThat(html(get("/admin/numbers").with(ADMIN))).contains("CN-2026-0012");
        assertThat(html(get("/audit?kind=SETTINGS").with(ADMIN)))
                .contains("Changed how these are numbered: Credit notes", "CN-{year}-, 4 digits, next 12");
    }

    @Test
    void whatCannotBeIsRefusedInWordsWithTheFieldsKept() throws Exception {
        mvc.perform(change("CREDIT_NOTE", "CN-", "4", "12").with(ADMIN));

        assertThat(refused(change("CREDIT_NOTE", "CN-", "4", "11")))
                .contains(
                        "The numbers before 12 were given out with this prefix: enter 12 or more, or another prefix.");
        assertThat(refused(change("CREDIT_NOTE", "${7*7}", "4", "12")))
                .contains("The prefix takes at most 24 letters", "value=\"${7*7}\"");
        assertThat(refused(change("ADJUSTMENT", "A", "many", "1"))).contains("Enter 1 to 10 digits.");
        assertThat(refused(change("ADJUSTMENT", "A", "4", "soon")))
                .contains("Enter a next number from 1 to 9999999999.");
        mvc.perform(change("CREDIT_NOTE", "N-", "4", "1").with(ADMIN)).andExpect(redirectedUrl("/admin/numbers"));
        mvc.perform(change("INVOICE", "N-", "4", "1").with(ADMIN)).andExpect(status().isBadRequest());
    }

    @Test
    void twoAtOnceGetDifferentNumbers(@Autowired TransactionTemplate transactions) {
        StaffFixtures.asAdministrator(() -> numbers.change(new NumberRange(Numbered.CREDIT_NOTE, "C", 3, 1)));

        var taken = IntStream.range(0, 12)
                .parallel()
                .mapToObj(one -> transactions.execute(status -> numbers.take(Numbered.CREDIT_NOTE, "", TODAY)))
                .toList();

        assertThat(taken).doesNotHaveDuplicates().contains("C001", "C012");
    }

    @Test
    void onlyAnAdministratorNumbers() throws Exception {
        var otto = user("otto").roles("SUPERVISOR");
        mvc.perform(get("/admin/numbers").with(otto)).andExpect(status().isForbidden());
        mvc.perform(change("CREDIT_NOTE", "C", "4", "1").with(otto)).andExpect(status().isForbidden());
        assertThat(numbers.ranges()).isEmpty();
    }

    private String refused(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(ADMIN))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder change(String kind, String prefix, String digits, String next) {
        return post("/admin/numbers/" + kind)
                .with(csrf())
                .param("prefix", prefix)
                .param("digits", digits)
                .param("next", next);
    }
}
