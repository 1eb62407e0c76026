package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.HouseMails;
import io.dunwell.messaging.HouseMails.Answer;
import io.dunwell.messaging.HouseMails.Sent;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.DecisionMail;
import io.dunwell.worklist.DecisionMail.State;
import io.dunwell.worklist.DecisionMailFixtures;
import io.dunwell.worklist.DecisionMails;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** What waits for the owner's decision is mailed to them, with a link that decides. */
@DunwellTest
class DecisionMailJourneyTest {

    private static final Pattern LINK = Pattern.compile("https://\\S+");

    @Autowired
    MockMvc mvc;

    @Autowired
    Team team;

    @Autowired
    CompanyClock clock;

    private final List<String> mails = new ArrayList<>();
    private Answer answer = new Answer(Sent.YES, "");
    private Journey journey;
    private DecisionMails decisions;

    @BeforeEach
    void itComesToTheOwner(@Autowired ApplicationContext application) throws Exception {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        StaffFixtures.person(team, "olga", Role.SUPERVISOR);
        StaffFixtures.person(team, "omar", Role.SUPERVISOR);
        readsAt("olga", "olga@harbor.example");
        var server = mock(HouseMails.class);
        when(server.leave()).thenReturn(true);
        when(server.send(any(), anyLong(), anyString(), anyString(), anyString(), anyString()))
                .thenAnswer(call -> {
                    mails.add("%s: %s%n%s"
                            .formatted(call.getArgument(2), call.getArgument(4), call.<String>getArgument(5)));
                    return answer;
                });
        decisions = DecisionMailFixtures.through(server, application);
        journey.through("2026-04-14");
        assertThat(journey.onlyTask().formKey()).isEqualTo("owner-decision");
    }

    @Test
    void theOwnerIsAskedOnceAndDecidesWithTheLink() throws Exception {
        assertThat(send()).isEqualTo(1);
        assertThat(send()).isZero();

        assertThat(mails).hasSize(1);
        assertThat(mails.get(0))
                .startsWith("olga@harbor.example: To decide: Northgate Bakery, $1,218.00 overdue")
                .contains("a decision about Northgate Bakery waits for you: “Owner decides how to go on”.")
                .contains("Overdue: $1,218.00, for 42 days.")
                .contains("Opening it changes nothing");
        var link = LINK.matcher(mails.get(0));
        assertThat(link.find()).isTrue();
        var path = URI.create(link.group()).getPath();
        mvc.perform(get(path)).andExpect(status().isOk());
        mvc.perform(post(path).param("outcome", "give-time").param("giveDays", "10"))
                .andExpect(status().isOk());
        assertThat(journey.openCase().ownerHoldUntil()).isEqualTo("2026-04-24");
    }

    @Test
    void whatCouldNotBeSentIsTriedAgainLaterAndSeenOnTheTask() throws Exception {
        answer = new Answer(Sent.NO, "The mail server is full.");
        send();
        send();
        assertThat(mails).hasSize(1);
        assertThat(taskPage()).contains("Not sent", "The mail server is full.");

        answer = new Answer(Sent.YES, "");
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));
        send();

        assertThat(mails).hasSize(2);
        assertThat(taskPage()).contains("olga, by mail").doesNotContain("The mail server is full.");
    }

    @Test
    void whatMayHaveLeftIsNotSentAgain() {
        answer = new Answer(Sent.PERHAPS, "No answer came in time.");
        send();
        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        send();

        assertThat(mails).hasSize(1);
        assertThat(decisions.of(journey.onlyTask().taskId()))
                .extracting(DecisionMail::state)
                .containsExactly(State.UNKNOWN);
    }

    @Test
    void whoEntersAnAddressLaterIsAskedForWhatIsNewOnly() throws Exception {
        clock.moveTo(clock.instant().plus(Duration.ofDays(4)));
        readsAt("omar", "omar@harbor.example");

        assertThat(send()).isZero();
    }

    @Test
    void whatSomebodyTookIsAskedOfNobodyElse() throws Exception {
        readsAt("omar", "omar@harbor.example");
        mvc.perform(post("/tasks/%s/take".formatted(journey.onlyTask().taskId()))
                .with(user("omar").roles("SUPERVISOR"))
                .with(csrf()));

        send();

        assertThat(mails).hasSize(1).first().asString().startsWith("omar@harbor.example");
    }

    @Test
    void anAddressThatIsNoneIsRefused() throws Exception {
        var page = mvc.perform(post("/settings")
                        .with(user("olga").roles("SUPERVISOR"))
                        .with(csrf())
                        .param("locale", "")
                        .param("email", "olga"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("This is no email address: write it as olga@company.example, or leave it empty.");
    }

    private int send() {
        return decisions.send(clock.instant());
    }

    private void readsAt(String login, String email) throws Exception {
        mvc.perform(post("/settings")
                        .session(new MockHttpSession())
                        .with(user(login).roles("SUPERVISOR"))
                        .with(csrf())
                        .param("locale", "")
                        .param("email", email))
                .andExpect(redirectedUrl("/settings"));
    }

    private String taskPage() throws Exception {
        return mvc.perform(get("/tasks/" + journey.onlyTask().taskId())
                        .with(user("olga").roles("SUPERVISOR")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
