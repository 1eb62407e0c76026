package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.staff.Drafts;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What was typed and not saved is neither lost nor seen by others. */
@DunwellTest
@WithMockUser(username = "lena", roles = "COLLECTOR")
class DraftsTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor KIM = user("kim").roles("COLLECTOR");
    private static final String PLACE = "/tasks/7";

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Team team;

    @Autowired
    CompanyClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void inTheMorning(@Autowired Companies companies) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-11-18");
        clock.moveTo(Instant.parse("2026-11-18T09:02:00Z"));
    }

    @Test
    void theLatestIsKeptAndTheTimeTold() throws Exception {
        keep(LENA, PLACE, "{\"note\":[\"Calls b\"]}").andExpect(content().string("10:02"));
        keep(LENA, PLACE, "{\"note\":[\"Calls back\"]}").andExpect(status().isOk());

        assertThat(fieldsOf("lena")).containsExactly("{\"note\":[\"Calls back\"]}");
    }

    @Test
    void nobodyElseGetsItOrThrowsItAway() throws Exception {
        keep(KIM, PLACE, "{\"note\":[\"For Kim alone\"]}");
        mvc.perform(post("/drafts/thrown-away").with(csrf()).with(LENA).param("place", PLACE))
                .andExpect(status().isNoContent());

        assertThat(fieldsOf("lena")).isEmpty();
        assertThat(fieldsOf("kim")).containsExactly("{\"note\":[\"For Kim alone\"]}");
    }

    @Test
    void passwordsAreNeverKept() throws Exception {
        keep(LENA, PLACE, "{\"newPassword\":[\"secret\"],\"_csrf\":[\"token\"],\"note\":[\"a\"]}");

        assertThat(fieldsOf("lena")).containsExactly("{\"note\":[\"a\"]}");
    }

    @Test
    void whatCannotBeKeptIsTold() throws Exception {
        keep(LENA, PLACE, "{\"note\":[\"%s\"]}".formatted("a".repeat(16_000)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string("This is too long to be kept as a draft: save it soon."));
        keep(LENA, PLACE, "{\"note\":")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string("This draft cannot be read: load the page anew."));
        keep(LENA, "elsewhere", "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string("This form has no address under which a draft could be kept."));
        assertThat(fieldsOf("lena")).isEmpty();
    }

    @Test
    void ofFortyTheOldestGivesWay() {
        for (int i = 1; i <= 41; i++) {
            clock.moveTo(clock.instant().plusSeconds(1));
            drafts.keep("/tasks/" + i, "{}");
        }

        assertThat(drafts.of("/tasks/1")).isEmpty();
        assertThat(drafts.of("/tasks/2")).isPresent();
        assertThat(drafts.of("/tasks/41")).isPresent();
    }

    @Test
    void afterTwoWeeksItIsForgotten() {
        drafts.keep(PLACE, "{}");
        clock.moveTo(clock.instant().plus(Duration.ofDays(13)));
        drafts.keep("/tasks/8", "{}");
        assertThat(drafts.forgetOld()).isZero();
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));

        assertThat(drafts.forgetOld()).isEqualTo(1);
        assertThat(drafts.of(PLACE)).isEmpty();
        assertThat(drafts.of("/tasks/8")).isPresent();
    }

    @Test
    void aFormWhoseSessionEndedLeadsToTheSignInAndBackToItsPage() throws Exception {
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        var session = new MockHttpSession();
        mvc.perform(post("/customers/35/promise")
                        .session(session)
                        .with(anonymous())
                        .header("Host", "dunwell.example")
                        .header("Referer", "https://dunwell.example/customers/35?currency=EUR"))
                .andExpect(redirectedUrl("/sign-in?ended"));

        mvc.perform(post("/sign-in")
                        .session(session)
                        .with(anonymous())
                        .with(csrf())
                        .param("username", "lena")
                        .param("password", StaffFixtures.PASSWORD))
                .andExpect(redirectedUrl("/customers/35?currency=EUR"));
    }

    @Test
    void aFormOfAnOlderSessionGoesBackToItsPage() throws Exception {
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        var session = signIn();

        mvc.perform(post("/settings")
                        .session(session)
                        .with(anonymous())
                        .header("Host", "dunwell.example")
                        .header("Referer", "https://dunwell.example/settings"))
                .andExpect(redirectedUrl("/settings#unsaved"));
    }

    @Test
    void aFormOfAnotherSiteIsRefusedAsBefore() throws Exception {
        mvc.perform(post("/settings")
                        .with(anonymous())
                        .header("Host", "dunwell.example")
                        .header("Referer", "https://elsewhere.example/settings"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/settings")
                        .with(anonymous())
                        .header("Host", "dunwell.example")
                        .header("Referer", "https://dunwell.example/settings")
                        .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPartOfAPageIsToldThatItsSessionEnded() throws Exception {
        mvc.perform(post("/drafts")
                        .with(anonymous())
                        .header("HX-Request", "true")
                        .header("Host", "dunwell.example")
                        .header("Referer", "https://dunwell.example/tasks/7"))
                .andExpect(status().isUnauthorized());
    }

    private MockHttpSession signIn() throws Exception {
        return (MockHttpSession) Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .with(anonymous())
                        .with(csrf())
                        .param("username", "lena")
                        .param("password", StaffFixtures.PASSWORD))
                .andReturn()
                .getRequest()
                .getSession());
    }

    /** As after a session ended: the class's own person is not there. */
    private static RequestPostProcessor anonymous() {
        return request -> {
            SecurityContextHolder.clearContext();
            TestSecurityContextHolder.clearContext();
            return request;
        };
    }

    private ResultActions keep(RequestPostProcessor who, String place, String fields) throws Exception {
        return mvc.perform(
                post("/drafts").with(csrf()).with(who).param("place", place).param("fields", fields));
    }

    private List<String> fieldsOf(String login) {
        return jdbc.sql("select fields from draft where login = ?")
                .param(login)
                .query(String.class)
                .list();
    }
}
