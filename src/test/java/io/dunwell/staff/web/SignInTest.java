package io.dunwell.staff.web;

import static io.dunwell.staff.StaffFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class SignInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Team team;

    @Autowired
    CompanyClock clock;

    @BeforeEach
    void someoneWorksHere() {
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
    }

    @Test
    void theSignInPageIsOpen() throws Exception {
        var html = mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("Sign in", "name=\"_csrf\"");
    }

    @Test
    void theRightPasswordOpensTheDoorWhateverTheCaseOfTheName() throws Exception {
        mvc.perform(formLogin("/sign-in").user("Lena").password(PASSWORD)).andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        mvc.perform(formLogin("/sign-in").user("lena").password("guess")).andExpect(redirectedUrl("/sign-in?error"));
        mvc.perform(formLogin("/sign-in").user("nobody").password("guess")).andExpect(redirectedUrl("/sign-in?error"));

        assertThat(mvc.perform(get("/sign-in?error").param("error", ""))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("That name and password do not belong together.");
    }

    @Test
    void fiveWrongPasswordsMakeTheNameRestForAQuarterOfAnHour() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(formLogin("/sign-in").user("lena").password("guess " + i));
        }

        mvc.perform(formLogin("/sign-in").user("lena").password(PASSWORD)).andExpect(redirectedUrl("/sign-in?error"));
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(15)));
        mvc.perform(formLogin("/sign-in").user("lena").password(PASSWORD)).andExpect(redirectedUrl("/"));
    }

    @Test
    void fourWrongPasswordsAreForgivenByTheRightOne() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                mvc.perform(formLogin("/sign-in").user("lena").password("guess"));
            }
            mvc.perform(formLogin("/sign-in").user("lena").password(PASSWORD)).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void aDeactivatedPersonsSessionIsOver() throws Exception {
        var session = signIn("lena", PASSWORD);
        mvc.perform(get("/start").session(session)).andExpect(status().isOk());

        StaffFixtures.asAdministrator(
                () -> team.deactivate(team.find("lena").orElseThrow().id()));

        mvc.perform(get("/start").session(session)).andExpect(redirectedUrl("/sign-in?ended"));
        mvc.perform(formLogin("/sign-in").user("lena").password(PASSWORD)).andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void aTemporaryPasswordMustBeChangedFirst() throws Exception {
        var temporary = new String[1];
        StaffFixtures.asAdministrator(() -> temporary[0] =
                team.resetPassword(team.find("lena").orElseThrow().id()));
        var session = signIn("lena", temporary[0]);

        mvc.perform(get("/start").session(session)).andExpect(redirectedUrl("/password"));
        mvc.perform(change(temporary[0], "short", "short").session(session)).andExpect(status().is(422));
        mvc.perform(change(temporary[0], "a new long phrase", "a new long phrase")
                        .session(session))
                .andExpect(redirectedUrl("/"));

        mvc.perform(get("/start").session(session)).andExpect(status().isOk());
    }

    @Test
    void twoDifferentNewPasswordsAreAskedForAgain() throws Exception {
        var session = signIn("lena", PASSWORD);

        var html = mvc.perform(change(PASSWORD, "a new long phrase", "a new long praise")
                        .session(session))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("The two new passwords differ: enter the same one twice.");
    }

    @Test
    void changingThePasswordEndsOtherSessions() throws Exception {
        var here = signIn("lena", PASSWORD);
        var elsewhere = signIn("lena", PASSWORD);

        mvc.perform(change(PASSWORD, "a new long phrase", "a new long phrase").session(here));

        mvc.perform(get("/start").session(here)).andExpect(status().isOk());
        mvc.perform(get("/start").session(elsewhere)).andExpect(redirectedUrl("/sign-in?ended"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var session = signIn("lena", PASSWORD);

        mvc.perform(post("/sign-out").with(csrf()).session(session)).andExpect(redirectedUrl("/sign-in?signed-out"));

        assertThat(session.isInvalid()).isTrue();
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
            String present, String next, String again) {
        return post("/password")
                .with(csrf())
                .param("present", present)
                .param("next", next)
                .param("again", again);
    }

    private MockHttpSession signIn(String login, String password) throws Exception {
        var result = mvc.perform(formLogin("/sign-in").user(login).password(password))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return (MockHttpSession) result.getRequest().getSession(false);
    }
}
