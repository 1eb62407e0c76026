package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.ClosedDays;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** In Stockholm on 14 December 2026. */
@DunwellTest
class CalendarPageTest {

    private static final RequestPostProcessor ADMIN = user("ada").roles("ADMIN");

    @Autowired
    MockMvc mvc;

    @Autowired
    ClosedDays closed;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-12-14");
    }

    @Test
    void showsTheHolidaysOfTheYearAhead() throws Exception {
        assertThat(html(get("/admin/calendar").with(ADMIN)))
                .contains("Sweden", "Christmas", "Fri 25 Dec 2026", "You are open on every business day");
    }

    @Test
    void daysAreClosedOpenedAgainAndToldInTheTrail() throws Exception {
        mvc.perform(close("2026-12-24", "2027-01-02", "Between the years").with(ADMIN))
                .andExpect(redirectedUrl("/admin/calendar"))
                .andExpect(flash().attribute("done", "The company is closed on these days."));
        mvc.perform(close("2026-12-24", "2027-01-02", "Between the years").with(ADMIN))
                .andExpect(flash().attribute(
                                "remark", "The company was closed on these days before: nothing was changed."));
        assertThat(html(get("/admin/calendar").with(ADMIN)))
                .contains("Thu 24 Dec 2026", "Sat 2 Jan 2027", "Between the years", "Open again");

        mvc.perform(open("2026-12-24", "2027-01-02").with(ADMIN))
                .andExpect(flash().attribute("done", "The company is open again on these days."));
        mvc.perform(open("2026-12-24", "2027-01-02").with(ADMIN))
                .andExpect(flash().attribute("remark", "The company is open on these days: nothing was changed."));
        assertThat(html(get("/audit?kind=SETTINGS").with(ADMIN)))
                .contains(
                        "Closed the company from 24 Dec 2026 to 2 Jan 2027: Between the years",
                        "Opened the company again from 24 Dec 2026 to 2 Jan 2027: Between the years");
    }

    @Test
    void oneDayNeedsNoLastDay() throws Exception {
        mvc.perform(close("2026-12-23", "", "Stocktaking").with(ADMIN)).andExpect(redirectedUrl("/admin/calendar"));

        assertThat(closed.endingFrom(LocalDate.of(2026, 12, 14)))
                .singleElement()
                .satisfies(period -> assertThat(period.until()).isEqualTo("2026-12-23"));
    }

    @Test
    void whatCannotBeIsRefusedInWordsWithTheFormKept() throws Exception {
        assertThat(refused(close("2026-12-14", "2026-12-15", "Too late")))
                .contains("Choose a first day from 15 Dec 2026 on.", "value=\"Too late\"");
        assertThat(refused(close("", "", "")))
                .contains(
                        "Choose the first day on which you are closed.",
                        "Write why you are closed, such as Stocktaking.");
        assertThat(refused(close("soon", "", "Holidays"))).contains("Choose a date.");
        assertThat(refused(close("2026-12-24", "2027-12-26", "A slip"))).contains("That would be 368 days in a row");
        mvc.perform(open("2026-12-01", "2026-12-02").with(ADMIN))
                .andExpect(
                        flash().attribute(
                                        "refused",
                                        "Only days after today can be opened again: what was counted until now stays as it was."));
    }

    @Test
    void onlyAnAdministratorClosesTheCompany() throws Exception {
        var otto = user("otto").roles("SUPERVISOR");
        mvc.perform(get("/admin/calendar").with(otto)).andExpect(status().isForbidden());
        mvc.perform(close("2026-12-24", "", "Holidays").with(otto)).andExpect(status().isForbidden());
        mvc.perform(open("2026-12-24", "2026-12-24").with(otto)).andExpect(status().isForbidden());
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

    private static MockHttpServletRequestBuilder close(String from, String until, String reason) {
        return post("/admin/calendar")
                .with(csrf())
                .param("from", from)
                .param("until", until)
                .param("reason", reason);
    }

    private static MockHttpServletRequestBuilder open(String from, String until) {
        return post("/admin/calendar/open").with(csrf()).param("from", from).param("until", until);
    }
}
