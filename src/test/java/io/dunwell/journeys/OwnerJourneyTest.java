package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.customers.Customers;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The owner decides with a link: looking changes nothing, the button decides once, in the owner's name. */
@DunwellTest
class OwnerJourneyTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Customers customers;

    @Autowired
    Team team;

    private Journey journey;
    private String link;

    @BeforeEach
    void itComesToTheOwner(@Autowired ApplicationContext application) throws Exception {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        var olga = StaffFixtures.person(team, "olga", Role.SUPERVISOR);
        journey.through("2026-04-14");
        assertThat(journey.onlyTask().title()).isEqualTo("Owner decides how to go on");
        link = linkFor(olga.id());
    }

    @Test
    void thePageHoldsWhatIsNeededAndLookingChangesNothing() throws Exception {
        var page = mvc.perform(get(link))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("Owner decides how to go on", "Nothing happens until you press the button", "INV-1")
                .contains("Give time", "I call the customer myself", "Offer a work-out plan", "Write off what is left")
                .contains("Nothing further on credit until I release it", "Late fee");
        assertThat(journey.onlyTask().title()).isEqualTo("Owner decides how to go on");
    }

    @Test
    void theOwnerCallsAndEverybodyElseIsQuietUntilTheDay() throws Exception {
        var said = decided("outcome", "call-personally", "backOn", "2026-04-28", "holdCredit", "true");

        journey.look();

        assertThat(said.getResponse().getStatus()).isEqualTo(200);
        assertThat(said.getResponse().getContentAsString()).contains("Your decision about", "was taken");
        assertThat(journey.openCase().ownerHoldUntil()).isEqualTo("2026-04-27");
        assertThat(customers.get(journey.account().customerId()).creditHold().by())
                .isEqualTo("olga");
        assertThat(journey.diarySince("2026-04-14"))
                .contains("The owner calls personally until 2026-04-27", "Nothing further on credit");

        journey.through("2026-04-27");
        assertThat(journey.diarySince("2026-04-15")).doesNotContain("EMAIL", "task");
        journey.through("2026-04-29");
        assertThat(journey.diarySince("2026-04-28")).contains("The owner's hold ended: collecting goes on");
    }

    @Test
    void itDecidesOnce() throws Exception {
        decided("outcome", "give-time", "giveDays", "10");

        var again = decided("outcome", "write-off", "approvalNote", "Too late");

        assertThat(again.getResponse().getStatus()).isEqualTo(410);
        assertThat(again.getResponse().getContentAsString()).contains("This link was used already");
        assertThat(journey.openCase().ownerHoldUntil()).isEqualTo("2026-04-24");
    }

    @Test
    void aMissingAnswerLeavesTheLinkOpen() throws Exception {
        var refused = decided("outcome", "give-time");

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString()).contains("Fill in “Give how many days?”.");
        assertThat(decided("outcome", "give-time", "giveDays", "10")
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aDayThatIsOverIsRefused() throws Exception {
        assertThat(decided("outcome", "call-personally", "backOn", "2026-04-14")
                        .getResponse()
                        .getContentAsString())
                .contains("Choose a day after today, up to 13 Jun 2026.");
    }

    @Test
    void whoCannotDecideAnyMoreCannotUseIt() throws Exception {
        StaffFixtures.person(team, "omar", Role.SUPERVISOR);
        StaffFixtures.asAdministrator(
                () -> team.changeRole(team.find("olga").orElseThrow().id(), Role.COLLECTOR));

        assertThat(decided("outcome", "give-time", "giveDays", "10")
                        .getResponse()
                        .getContentAsString())
                .contains("This link is for somebody who cannot decide here any more: sign in.");
    }

    @Test
    void whatThePaymentSettledNeedsNoDecision() throws Exception {
        journey.pays("1300.00");
        journey.look();

        var page = mvc.perform(get(link)).andExpect(status().isGone()).andReturn();

        assertThat(page.getResponse().getContentAsString()).contains("Nothing is left to decide here");
    }

    private MvcResult decided(String... keysAndValues) throws Exception {
        var request = post(link);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mvc.perform(request).andReturn();
    }

    private String linkFor(long person) throws Exception {
        var answer = mvc.perform(
                        post("/tasks/%s/link".formatted(journey.onlyTask().taskId()))
                                .with(user("lena").roles("COLLECTOR"))
                                .with(csrf())
                                .param("person", String.valueOf(person)))
                .andReturn();
        return URI.create((String) answer.getFlashMap().get("link")).getPath();
    }
}
