package io.dunwell.messaging.web;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.troubles.ChannelTroubles;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class ChannelTroublePagesTest {

    private static final Outcome WRONG =
            Outcome.failed(Kind.MISCONFIGURED, "20003", "The SMS provider refuses our credentials.");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private ChannelTroubles troubles;

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        fixtures.overdue("alder");
        troubles.heard(Channel.SMS, WRONG, TEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/messages", "/doctor"})
    void administratorIsToldWhatIsStoppedAndWhatToDo(String page) throws Exception {
        assertThat(page(page, "ADMIN"))
                .contains("Text messages", "are stopped.", "refuses our credentials", "0 messages wait", "Try again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/messages"})
    void collectorsAreNotTroubledWithIt(String page) throws Exception {
        assertThat(page(page, "COLLECTOR")).doesNotContain("are stopped.", "Try again");
    }

    @Test
    void theButtonLiftsTheStop() throws Exception {
        mvc.perform(post("/channels/SMS/again").with(csrf()).with(user("lena").roles("ADMIN")))
                .andExpect(redirectedUrl("/messages"));

        assertThat(troubles.stops()).isEmpty();
    }

    @Test
    void collectorsMayNotLiftIt() throws Exception {
        mvc.perform(post("/channels/SMS/again").with(csrf()).with(user("otto").roles("COLLECTOR")))
                .andExpect(status().isForbidden());

        assertThat(troubles.stops()).containsKey(Channel.SMS);
    }

    private String page(String path, String role) throws Exception {
        return mvc.perform(get(path).with(user("lena").roles(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
