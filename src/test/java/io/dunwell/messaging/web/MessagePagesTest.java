package io.dunwell.messaging.web;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.order;
import static io.dunwell.messaging.MessagingFixtures.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class MessagePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void anEmptyOutboxSaysWhenItWillFill() throws Exception {
        assertThat(page("/messages"))
                .contains("No message yet", "When a policy writes to a customer")
                .doesNotContain("<table");
        assertThat(page("/messages?state=SENT")).contains("Nothing in the outbox fits this search.");
    }

    @Test
    void theOutboxTellsWhatWentOutAndWhyOthersDidNot() throws Exception {
        sent("alder", Channel.EMAIL);
        var birch = fixtures.overdue("birch");
        messaging.queue(order(birch, "first-reminder"));
        fixtures.pays(birch, "1200.00");
        messaging.dispatchDue(TEN);

        assertThat(page("/messages"))
                .contains("House of alder", "Reminder: €1,200.00 is overdue", "10 Mar 2026")
                .contains("House of birch", "Withheld", "Nothing is overdue any more.");
        assertThat(page("/messages?state=WITHHELD&channel=EMAIL&q=birch"))
                .contains("House of birch")
                .doesNotContain("House of alder");
    }

    @Test
    void aMessageIsShownAsItWentOutWithItsAttempts() throws Exception {
        var id = sent("alder", Channel.EMAIL);

        assertThat(page("/messages/" + id))
                .contains("As it went out", "Dear Maria Berg,", "alder@kunde.example", "3 Mar 2026 10:00")
                .contains("the house’s own text")
                .contains("It stayed in the local outbox");
    }

    @Test
    void aLetterIsShownInWordsAndDownloaded() throws Exception {
        var id = letter();

        assertThat(page("/messages/" + id))
                .contains("PAST DUE", "12 Mill Lane\nLondon N1 9GU", "Mark as printed and posted")
                .contains("Document · Issued · Due · Days late · Open");
        mvc.perform(get("/messages/" + id + "/letter.pdf").with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(
                        header().string("Content-Disposition", "attachment; filename=\"letter-%d.pdf\"".formatted(id)));
    }

    @Test
    void printedLettersAreTickedOff() throws Exception {
        var id = letter();

        assertThat(page("/messages/letters")).contains("First reminder", "House of alder");
        mvc.perform(post("/messages/letters/posted")
                        .param("id", Long.toString(id))
                        .with(csrf())
                        .with(user("lena").roles("COLLECTOR")))
                .andExpect(redirectedUrl("/messages/letters"))
                .andExpect(flash().attribute("done", "1 letter is on its way."));
        assertThat(page("/messages/letters")).contains("No letter waits");
        assertThat(messaging.get(id).providerId()).isEqualTo("posted by lena");
    }

    @Test
    void tickingNothingIsAnsweredWithAHint() throws Exception {
        mvc.perform(post("/messages/letters/posted")
                        .with(csrf())
                        .with(user("lena").roles("COLLECTOR")))
                .andExpect(flash().attribute("refused", "Tick the letters that you printed and posted."));
    }

    @Test
    void anUnknownMessageIsNotFound() throws Exception {
        mvc.perform(get("/messages/999999").with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isNotFound());
    }

    private long letter() {
        var account = fixtures.owes(
                fixtures.customer(customer -> customer.withAddress(street()), "alder"), "1200.00", "2026-02-04");
        return sent(account, Channel.LETTER);
    }

    private long sent(String name, Channel channel) {
        return sent(fixtures.overdue(name), channel);
    }

    private long sent(AccountId account, Channel channel) {
        messaging.queue(order(account, "first-reminder", channel));
        messaging.dispatchDue(TEN);
        return messaging.history(account.customerId()).get(0).id();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
