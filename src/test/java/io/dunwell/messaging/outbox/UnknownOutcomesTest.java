package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.outbox.SentTexts.NO_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DunwellTest
class UnknownOutcomesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SentTexts texts;

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private CompanyClock clock;

    private AccountId account;

    @BeforeEach
    void someoneWhoReadsTexts() {
        account = texts.someoneWhoReadsTexts();
    }

    @Test
    void supervisorSaysThatItWasSent() throws Exception {
        texts.send(account, NO_ANSWER);
        assertThat(pageFor("COLLECTOR")).contains("Nobody knows whether it left.", "A supervisor can settle it.");
        assertThat(pageFor("SUPERVISOR")).contains("It was sent", "It was not sent: send it now");

        settle("left").andExpect(flash().attribute("done", "It counts as sent."));

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.SENT);
        assertThat(texts.messageTo(account).row().reason()).isEqualTo("lena found out that it was sent.");
        settle("again")
                .andExpect(flash().attribute(
                                "refused", "There is nothing to settle: the message is known as “sent” by now."));
    }

    @Test
    void whatWasNotSentGoesOutOnceMoreWhenASupervisorSaysSo() throws Exception {
        texts.send(account, NO_ANSWER);

        settle("again").andExpect(flash().attribute("done", "It goes out again, unless it is not right any more."));
        messaging.dispatchDue(clock.instant());

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.SENT);
        assertThat(texts.messageTo(account).attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("UNKNOWN", "SENT");
    }

    @Test
    void whatWasPaidMeanwhileIsNotSentAgain() throws Exception {
        texts.send(account, NO_ANSWER);
        fixtures.pays(account, "1200.00");

        settle("again");
        messaging.dispatchDue(clock.instant());

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.WITHHELD);
        assertThat(texts.messageTo(account).row().reason()).isEqualTo("Nothing is overdue any more.");
    }

    @Test
    void collectorsDoNotSettle() throws Exception {
        texts.send(account, NO_ANSWER);

        mvc.perform(MockMvcRequestBuilders.post(
                                "/messages/" + texts.messageTo(account).row().id() + "/again")
                        .with(csrf())
                        .with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isForbidden());

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.UNKNOWN);
    }

    private ResultActions settle(String how) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(
                        "/messages/" + texts.messageTo(account).row().id() + "/" + how)
                .with(csrf())
                .with(user("lena").roles("SUPERVISOR")));
    }

    private String pageFor(String role) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(
                                "/messages/" + texts.messageTo(account).row().id())
                        .with(user("lena").roles(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
