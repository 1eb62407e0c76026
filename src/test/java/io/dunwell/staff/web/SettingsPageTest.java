package io.dunwell.staff.web;

import static io.dunwell.staff.StaffFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
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
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** How numbers and dates are written: chosen by each person, else as in the company's country. */
@DunwellTest
class SettingsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Team team;

    StaffMember lena;

    @BeforeEach
    void someoneWorksInSweden(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-11-18");
        lena = StaffFixtures.person(team, "lena", Role.COLLECTOR, null);
    }

    @Test
    void withoutAChoiceItIsWrittenAsInTheCompanysCountry() throws Exception {
        assertThat(html("/customers", signedIn("lena"))).contains("ons 18 nov. 2026");
    }

    @Test
    void whatAPersonChoosesIsSeenAtOnce() throws Exception {
        var session = signedIn("lena");

        mvc.perform(post("/settings").session(session).with(csrf()).param("locale", "de-DE"))
                .andExpect(redirectedUrl("/settings"))
                .andExpect(flash().attribute("done", "Your settings were saved."));

        assertThat(html("/customers", session)).contains("18.11.2026");
        assertThat(html("/settings", session)).contains("value=\"de-DE\" selected=\"selected\"");
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefusedInWords() throws Exception {
        var refused = mvc.perform(
                        post("/settings").session(signedIn("lena")).with(csrf()).param("locale", "tlh"))
                .andExpect(status().is(422))
                .andReturn();

        assertThat(refused.getResponse().getContentAsString())
                .contains("“tlh” is not a known way to write numbers and dates: choose one of the list.");
    }

    @Test
    void anAdministratorChoosesForSomebodyElse() throws Exception {
        mvc.perform(post("/admin/people/{id}/locale", lena.id())
                        .with(user("chief").roles("ADMIN"))
                        .with(csrf())
                        .param("locale", "en-US"))
                .andExpect(flash().attribute("done", "It is written so from the next sign-in on."));

        assertThat(html("/customers", signedIn("lena"))).contains("Wed Nov 18, 2026");
    }

    @Test
    void onlyAnAdministratorChoosesForSomebodyElse() throws Exception {
        mvc.perform(post("/admin/people/{id}/locale", lena.id())
                        .with(user("chief").roles("SUPERVISOR"))
                        .with(csrf())
                        .param("locale", "en-US"))
                .andExpect(status().isForbidden());
    }

    private MockHttpSession signedIn(String login) throws Exception {
        var answer = mvc.perform(formLogin("/sign-in").user(login).password(PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    }

    private String html(String path, MockHttpSession session) throws Exception {
        return mvc.perform(get(path).session(session)).andReturn().getResponse().getContentAsString();
    }
}
