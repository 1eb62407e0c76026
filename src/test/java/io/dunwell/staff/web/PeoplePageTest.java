package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class PeoplePageTest {

    private static final RequestPostProcessor ADMIN = user("chief").roles("ADMIN");

    @Autowired
    MockMvc mvc;

    @Autowired
    Team team;

    @Test
    void everybodyIsListedWithRoleAndState() throws Exception {
        StaffFixtures.person(team, "kim", Role.SUPERVISOR);

        var html = mvc.perform(get("/admin/people").with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("Person kim", "Owner or supervisor", "Active", "Invited", "Add a person");
    }

    @Test
    void aPersonIsAddedWithATemporaryPasswordShownOnce() throws Exception {
        mvc.perform(post("/admin/people")
                        .with(csrf())
                        .with(ADMIN)
                        .param("name", "Kim Berg")
                        .param("login", "kim")
                        .param("role", "COLLECTOR")
                        .param("language", "en"))
                .andExpect(redirectedUrl("/admin/people"))
                .andExpect(flash().attributeExists("temporaryPassword"));

        assertThat(team.find("kim")).isPresent();
    }

    @Test
    void aTakenNameIsRefusedOnTheForm() throws Exception {
        var html = mvc.perform(post("/admin/people")
                        .with(csrf())
                        .with(ADMIN)
                        .param("name", "Another")
                        .param("login", "admin")
                        .param("role", "COLLECTOR")
                        .param("language", "en"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("The sign-in name “admin” is taken: choose another.");
    }

    @Test
    void theLastAdministratorCannotBeDeactivated() throws Exception {
        var admin = team.find("admin").orElseThrow();

        mvc.perform(post("/admin/people/" + admin.id() + "/deactivate")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(flash().attribute(
                                "refused", "Administrator is the last administrator: make somebody else one first."));
    }

    @Test
    void otherRolesDoNotSeeIt() throws Exception {
        for (var role : new String[] {"COLLECTOR", "SUPERVISOR", "POLICY_MANAGER"}) {
            mvc.perform(get("/admin/people").with(user("lena").roles(role))).andExpect(status().isForbidden());
        }
    }
}
