package io.dunwell.messaging.web;

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
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DunwellTest
class DoctorPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Test
    void pageComesAtOnceAndFetchesItsFindings() throws Exception {
        founded(CompanyMode.LIVE);

        assertThat(page("/doctor"))
                .contains("Asking the servers", "hx-get=\"/doctor/findings\"", "A test message to yourself");
        assertThat(page("/doctor/findings"))
                .contains("None is set: emails stay in the local outbox.", "To know")
                .doesNotContain("Asking the servers");
    }

    @Test
    void demoCompanyIsToldThatNothingLeaves() throws Exception {
        founded(CompanyMode.DEMO);

        assertThat(page("/doctor/findings")).contains("Nothing of it ever leaves this house, whatever is set.");
    }

    @Test
    void collectorsHaveNoBusinessHere() throws Exception {
        founded(CompanyMode.LIVE);

        mvc.perform(get("/doctor").with(user("lena").roles("COLLECTOR"))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody", "a@b", "030 123456", "+49", "a@b.example\r\nBcc: c@d.example"})
    void addressThatIsNoneIsRefused(String to) throws Exception {
        founded(CompanyMode.LIVE);

        var answer = tryOut(to).andExpect(status().isUnprocessableEntity()).andReturn();

        assertThat(answer.getResponse().getContentAsString())
                .contains("Enter an email address, or a number with its country code like +49 30 123456.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lena@nordlys.example", "+49 30 123456"})
    void withoutAWayOutTheTestSaysSo(String to) throws Exception {
        founded(CompanyMode.LIVE);

        tryOut(to)
                .andExpect(redirectedUrl("/doctor"))
                .andExpect(
                        flash().attribute(
                                        "done",
                                        "Nothing left this house: no way out is set, or this is a demo company. See the findings."));
    }

    private void founded(CompanyMode mode) {
        CompanyFixtures.founded(companies, clock, mode, "2026-03-03");
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(user("lena").roles("ADMIN")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions tryOut(String to) throws Exception {
        return mvc.perform(post("/doctor/trial")
                .param("to", to)
                .with(csrf())
                .with(user("lena").roles("ADMIN")));
    }
}
