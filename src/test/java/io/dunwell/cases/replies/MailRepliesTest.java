package io.dunwell.cases.replies;

import static io.dunwell.cases.Receivables.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.inbound.InboundMails;
import io.dunwell.messaging.mails.Mails;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What becomes of an email that a person must answer. The day is Wednesday, 18 November 2026. */
@DunwellTest
class MailRepliesTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    Cases cases;

    @Autowired
    Messaging messaging;

    @Autowired
    InboundMails inbound;

    @Autowired
    Customers customers;

    @Autowired
    EmailConsents emails;

    @Autowired
    CompanyClock clock;

    AccountId account;
    String address;

    @BeforeEach
    void someoneWithACase() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        address = Objects.requireNonNull(
                customers.contacts(account.customerId()).get(0).email());
    }

    @Test
    void anEmailOpensATaskThatShowsTheNewWordsAndLeadsToAll() throws Exception {
        says("Re: Invoice <7>", "Will pay Friday <3");

        var page = page("/tasks/" + reply().taskId());
        assertThat(page)
                .contains("by email from", address, "Re: Invoice &lt;7&gt;", "Will pay Friday &lt;3")
                .contains("This sounds like a payment to come, 20 Nov 2026; it is for you to say.")
                .doesNotContain("Dear Maria Berg");
        var whole = page.replaceAll("(?s).*href=\"(/messages/received/\\d+)\".*", "$1");
        assertThat(page(whole)).contains("Will pay Friday &lt;3", "&gt; Dear Maria Berg,", "Kowalczyk Logistik GmbH");
    }

    @Test
    void anEmailPausesRemindersAndStandsOnTheTimelineAndOnTheListOfReceived() throws Exception {
        says("Re: Reminder", "I paid on Friday");
        messaging.queue(new MessageOrder(
                "one",
                account,
                null,
                "first-reminder",
                MessagePurpose.DUNNING,
                Channel.EMAIL,
                TODAY.plusDays(20),
                TODAY,
                clock.instant()));

        messaging.dispatchDue(clock.instant());

        assertThat(messaging.history(account.customerId()))
                .anyMatch(row -> "The customer wrote, and nobody has answered yet.".equals(row.reason()));
        assertThat(page("/customers/" + account.customerId()))
                .contains("Email from the customer", "“I paid on Friday”");
        assertThat(page("/messages/received")).contains("Re: Reminder", "I paid on Friday", "A reply");
    }

    @Test
    void whoEndsEmailsByWritingIsShownAndMayHaveThemAgain() throws Exception {
        says("Re: Reminder", "Please unsubscribe me");

        assertThat(page("/tasks/" + reply().taskId()))
                .contains("This was taken as a refusal: no email goes to this address any more.");
        assertThat(page("/customers/" + account.customerId()))
                .contains("No emails", "They want emails again", "The customer wants no more emails; they are stopped");
        var contact = customers.contacts(account.customerId()).get(0).id();
        var form = "/customers/%d/contacts/%d/emails".formatted(account.customerId(), contact);
        assertThat(page(form)).contains("Only their own wish begins them again.");
        assertThat(sent(form, "currency", account.currency(), "note", "").getStatus())
                .isEqualTo(422);
        assertThat(sent(form, "currency", account.currency(), "note", "Asked by telephone today")
                        .getStatus())
                .isEqualTo(302);
        assertThat(emails.isStopped(address)).isFalse();
        assertThat(page("/customers/" + account.customerId()))
                .contains("The customer wants emails again", "“Asked by telephone today”")
                .doesNotContain("They want emails again");
    }

    @Test
    void whatThePersonHearsClosesTheWayTheyWrote() throws Exception {
        says("Re: Reminder", "What is this about?");

        var task = reply();
        var seen = page("/tasks/" + task.taskId()).replaceAll("(?s).*name=\"seen\" value=\"([\\d-]+)\".*", "$1");
        assertThat(sent("/tasks/" + task.taskId(), "seen", seen, "outcome", "no-contact")
                        .getStatus())
                .isEqualTo(302);

        assertThat(emails.isStopped(address)).isTrue();
        assertThat(Objects.requireNonNull(customers.get(account.customerId()).stop())
                        .reason())
                .isEqualTo(StopReason.CEASE);
    }

    private void says(String subject, String words) {
        inbound.take(
                Mails.from(address)
                        .about(subject)
                        .saying(words)
                        .receivedAt(clock.instant())
                        .read(),
                clock.instant(),
                clock.instant());
        cases.workReviewQueue(TODAY, looked -> {});
    }

    private WorkItem reply() {
        return worklist.page(WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR")), 0, 50).items().stream()
                .filter(item -> item.formKey().startsWith("answer-"))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse sent(String address, String... fields) throws Exception {
        var request = post(address).with(csrf()).with(LENA);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(LENA)).andReturn().getResponse().getContentAsString();
    }
}
