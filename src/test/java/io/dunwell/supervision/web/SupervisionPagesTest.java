package io.dunwell.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Receivables;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.ledger.Ageings;
import io.dunwell.reporting.Snapshots;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.supervision.AgeingReviews;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class SupervisionPagesTest {

    private static final RequestPostProcessor OLGA = user("olga").roles("SUPERVISOR");
    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor PIA = user("pia").roles("POLICY_MANAGER");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    CompanyClock clock;

    @BeforeEach
    void aCompany() {
        receivables.found();
    }

    @Test
    void collectorsSeeNoneOfIt() throws Exception {
        for (var address : List.of("/team", "/team/settings", "/exceptions", "/exceptions/unassigned", "/reviews")) {
            mvc.perform(get(address).with(LENA)).andExpect(status().isForbidden());
            mvc.perform(get(address).with(PIA)).andExpect(status().isOk());
        }
        mvc.perform(post("/team/settings").with(PIA).with(csrf())).andExpect(status().isForbidden());
        assertThat(html("/", LENA)).doesNotContain("href=\"/team\"", "Exceptions");
        assertThat(html("/", OLGA)).contains("href=\"/team\"");
    }

    @Test
    void nobodyAndNothingIsSaid() throws Exception {
        assertThat(html("/team", OLGA)).contains("Nobody works tasks yet");
        assertThat(html("/exceptions", OLGA))
                .contains(
                        "Nothing is wrong",
                        "Tasks that nobody has taken: none",
                        "(from 24 hours since they were opened)");
        assertThat(html("/", OLGA)).doesNotContain("Exceptions:");
        assertThat(html("/exceptions/unassigned", OLGA)).contains("Nothing is out of order here.");
        mvc.perform(get("/exceptions/unheard-of").with(OLGA)).andExpect(status().isNotFound());
    }

    @Test
    void eachNumberLeadsToItsTasks(@Autowired Team team) throws Exception {
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        receivables.customerToCall("1", "Alder");
        receivables.customerToCall("2", "Birch");
        worklist.claim(
                worklist.page(WorklistFilter.all(Set.of("COLLECTOR")), 0, 1)
                        .items()
                        .get(0)
                        .taskId(),
                "lena");

        assertThat(html("/team", OLGA))
                .contains("Person lena", "Nobody yet", "10 min of 18 h", "€9,984.00", "€19,968.00", "20 min of 18 h")
                .contains("/worklist?view=all&amp;who=lena\"", "/worklist?view=all&amp;who=-&amp;role=COLLECTOR\"");
        assertThat(html("/worklist?view=all&who=lena", OLGA))
                .contains("Assigned to lena")
                .contains(">1<");
        assertThat(html("/worklist?view=all&who=-&role=COLLECTOR", OLGA))
                .contains("Assigned to nobody", "For collectors", "Tasks");
        assertThat(html("/worklist?view=all&who=-&role=SUPERVISOR", OLGA)).contains("No task found");
        assertThat(html("/worklist?view=all&role=SUPERVISOR", LENA)).contains("No task found");
    }

    @Test
    void aSupervisorSaysWhoStandsInForSomebodyIll(@Autowired Team team) throws Exception {
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
        assertThat(html("/team", OLGA)).contains("Days away of Person lena");
        assertThat(html("/team", PIA)).doesNotContain("Days away of", "/team/away");

        mvc.perform(away("lena", "2026-11-18", "2026-11-20", "kim").with(OLGA))
                .andExpect(redirectedUrl("/team"))
                .andExpect(flash().attribute("done", "The days away were saved."));
        assertThat(team.coveredBy("kim", Receivables.TODAY)).containsExactly("lena");

        mvc.perform(away("lena", "2026-11-18", "2026-11-20", "lena").with(OLGA))
                .andExpect(flash().attribute("refused", "Nobody is their own substitute: choose somebody else."));
        mvc.perform(away("lena", "2026-11-18", "", "kim").with(OLGA))
                .andExpect(flash().attribute("refused", "Enter the first and the last day away."));
        mvc.perform(away("nobody", "2026-11-18", "2026-11-20", "kim").with(OLGA))
                .andExpect(status().isNotFound());
        for (var other : List.of(LENA, PIA)) {
            mvc.perform(away("kim", "2026-11-18", "2026-11-20", "lena").with(other))
                    .andExpect(status().isForbidden());
            mvc.perform(post("/team/back").param("login", "lena").with(other).with(csrf()))
                    .andExpect(status().isForbidden());
        }

        mvc.perform(post("/team/back").param("login", "lena").with(OLGA).with(csrf()))
                .andExpect(redirectedUrl("/team"));
        assertThat(team.coveredBy("kim", Receivables.TODAY)).isEmpty();
    }

    @Test
    void whatSlippedThroughStandsOnTheHomePageOfSupervisorsAndInItsList() throws Exception {
        for (var number = 1; number <= 7; number++) {
            receivables.customerToCall("C-" + number, "Customer " + number);
        }
        clock.moveTo(clock.instant().plus(Duration.ofHours(30)));

        assertThat(html("/", OLGA)).contains("Exceptions:", "tasks that nobody has taken", "/exceptions/unassigned");
        assertThat(html("/", LENA)).doesNotContain("Exceptions:");
        assertThat(html("/exceptions", OLGA))
                .contains("Tasks that nobody has taken", "the oldest for 1 day", "All 7", "What to do:")
                .contains("Counted from 24 hours since they were opened.")
                .doesNotContain("Nothing is wrong");
        assertThat(html("/exceptions/unassigned", OLGA)).contains("1–7", "Customer 7");
    }

    @Test
    void timesAndLimitsAreChangedWithWordsForWhatIsWrong(@Autowired Team team) throws Exception {
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        assertThat(html("/team/settings", OLGA)).contains("shipped as 24", "Person lena", "value=\"360\"");

        var refused = mvc.perform(post("/team/settings")
                        .with(OLGA)
                        .with(csrf())
                        .param("set[UNASSIGNED_HOURS]", "soon")
                        .param("minutes[call-customer]", "0")
                        .param("person[lena]", "2000"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused)
                .contains("Nothing was saved", "Write a whole number from 1 to 720.", "value=\"soon\"")
                .contains("Write a whole number from 1 to 480.", "Write a whole number from 1 to 960.");

        mvc.perform(post("/team/settings")
                        .with(OLGA)
                        .with(csrf())
                        .param("set[UNASSIGNED_HOURS]", "48")
                        .param("minutes[call-customer]", "12")
                        .param("person[lena]", "240"))
                .andExpect(redirectedUrl("/team/settings"))
                .andExpect(flash().attribute(
                                "done", "The settings were changed. The pages reckon with them from now on."));
        assertThat(html("/team/settings", OLGA)).contains("value=\"48\"", "value=\"12\"", "value=\"240\"");
        assertThat(html("/team", OLGA)).contains("0 min of 12 h");
        assertThat(html("/audit", OLGA)).contains("Tasks that nobody has");
    }

    @Test
    void aReviewIsReadNotedAndSignedOnce(
            @Autowired Ageings ageings, @Autowired Snapshots snapshots, @Autowired AgeingReviews reviews)
            throws Exception {
        assertThat(html("/reviews", OLGA)).contains("No review yet");
        var alder = receivables.customerToCall("1", "Alder");
        ageings.keep(Receivables.TODAY);
        snapshots.takeKept(Receivables.TODAY);
        reviews.open(Receivables.TODAY);
        var address = "/reviews/2026-11-16";

        assertThat(html("/reviews", OLGA)).contains("16 Nov 2026", "To be signed off by 20 Nov 2026");
        assertThat(html(address, OLGA)).contains("Alder", "Past 60 days", "Ageing in EUR", "61–90 days", "€6,240.00");
        assertThat(html(address, PIA)).contains("A supervisor signs it off.").doesNotContain("Sign the review off");
        mvc.perform(get("/reviews/2026-11-09").with(OLGA)).andExpect(status().isNotFound());
        mvc.perform(post(address + "/sign-off").with(PIA).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(post(address + "/sign-off").with(OLGA).with(csrf())).andExpect(status().isUnprocessableEntity());
        mvc.perform(post(address + "/notes")
                        .with(OLGA)
                        .with(csrf())
                        .param("customer", Long.toString(alder.customerId()))
                        .param("currency", "EUR")
                        .param("note", "Call the owner"))
                .andExpect(flash().attribute("done", "The note was written down."));
        mvc.perform(post(address + "/sign-off").with(OLGA).with(csrf()).param("comment", "Two to call."))
                .andExpect(redirectedUrl(address));
        mvc.perform(post(address + "/sign-off").with(OLGA).with(csrf()).param("comment", "Again"))
                .andExpect(status().isUnprocessableEntity());
        assertThat(html(address, OLGA)).contains("olga signed this review off", "Two to call.", "Call the owner");
    }

    private String html(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder away(String login, String from, String until, String substitute) {
        return post("/team/away")
                .with(csrf())
                .param("login", login)
                .param("from", from)
                .param("until", until)
                .param("substitute", substitute);
    }
}
