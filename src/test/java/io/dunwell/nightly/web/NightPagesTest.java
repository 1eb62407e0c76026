package io.dunwell.nightly.web;

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
import io.dunwell.nightly.NightFixtures;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class NightPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @Autowired
    NightFixtures nights;

    @BeforeEach
    void aCompany() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
    }

    @Test
    void theListSaysWhatItWillShow() throws Exception {
        assertThat(page("/nights")).contains("No night has run yet").doesNotContain("<table");
    }

    @Test
    void theReportTellsWhatEachStepDid() throws Exception {
        var id = nights.finished("2026-03-02");

        var html = page("/nights/" + id);

        assertThat(html)
                .contains("Mon 2 Mar 2026", "Import files", "3 files were waiting.")
                .contains("<b>3</b> files imported", "<b>1</b> case opened")
                .contains("Kowalczyk, EUR", "Two cases are open.", "Done; one item failed")
                .doesNotContain("hx-get=\"/nights");
        assertThat(page("/nights")).contains("href=\"/nights/" + id + "\"", "Done, with failures");
    }

    @Test
    void theReportOfANightAtWorkRefreshesItself() throws Exception {
        var id = nights.atWork("2026-03-02");

        var html = page("/nights/" + id);

        assertThat(html)
                .contains("hx-get=\"/nights/" + id + "\"", "hx-trigger=\"every 1s\"")
                .contains("The night is at work", "Import files", "Show how far it is now");
    }

    @Test
    void anInterruptedNightSaysSo() throws Exception {
        var id = nights.interrupted("2026-03-02");

        assertThat(page("/nights/" + id))
                .contains("The night was interrupted; the next one finishes the work")
                .contains("Dunwell stopped while this ran.");
    }

    @Test
    void aSecondPressLeadsToTheNightAtWorkAndSaysWhy() throws Exception {
        var id = nights.atWork("2026-03-02");

        mvc.perform(post("/nights").with(user("owner").roles("SUPERVISOR")).with(csrf()))
                .andExpect(redirectedUrl("/nights/" + id))
                .andExpect(
                        flash().attribute(
                                        "refused",
                                        "A night is already at work. Watch its report, and run the next one when it has finished."));
    }

    @Test
    void collectorsWatchButDoNotRunTheNight() throws Exception {
        assertThat(page("/nights")).doesNotContain("Run the night</button>");

        mvc.perform(post("/nights").with(user("lena").roles("COLLECTOR")).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theOwnerFindsTheButton() throws Exception {
        var html = mvc.perform(get("/nights").with(user("owner").roles("SUPERVISOR")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("Run the night</button>");
    }

    @Test
    void aNightThatNeverWasIsNotFound() throws Exception {
        mvc.perform(get("/nights/999").with(user("lena").roles("COLLECTOR"))).andExpect(status().isNotFound());
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
