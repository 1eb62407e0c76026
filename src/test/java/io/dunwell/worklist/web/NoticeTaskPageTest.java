package io.dunwell.worklist.web;

import static io.dunwell.cases.Receivables.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.outbox.Dispatchers;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A final notice of which nobody knows whether it left, on the day it should have: 18 November 2026. */
@DunwellTest
class NoticeTaskPageTest {

    private static final RequestPostProcessor OLGA = user("olga").roles("SUPERVISOR");

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
    Dispatchers dispatchers;

    @Autowired
    CompanyClock clock;

    AccountId account;

    @BeforeEach
    void aNoticeThatMayHaveLeft() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        messaging.queue(new MessageOrder(
                "the-notice",
                account,
                cases.openCase(account).orElseThrow().id(),
                "final-notice",
                MessagePurpose.DUNNING,
                Channel.EMAIL,
                TODAY.plusDays(10),
                TODAY,
                clock.instant()));
        var mail = new RecordingGateway(
                Channel.EMAIL, message -> Outcome.failed(Kind.UNKNOWN, null, "The mail server did not answer."));
        dispatchers.to(mail).dispatch(clock.instant(), DispatchProgress.NONE);
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        cases.workReviewQueue(TODAY, done -> {});
    }

    @Test
    void theTaskShowsTheNoticeAndWhatIsKnownOfIt() throws Exception {
        assertThat(page("/tasks/" + task().taskId()))
                .contains("Find out about a notice", "The notice", "Final notice", "Outcome unknown")
                .contains("written on 18 Nov 2026", "to be answered by 28 Nov 2026")
                .contains("The mail server did not answer.", "Standard dunning")
                .contains("It did not arrive: give it again, with a new deadline");
    }

    @Test
    void itsLinkOnTheHomePageLeadsToTheAccount() throws Exception {
        var link = "/cases/" + task().caseId();

        assertThat(page("/")).contains("href=\"" + link + "\"");
        mvc.perform(get(link).with(OLGA))
                .andExpect(redirectedUrl("/customers/%d?currency=EUR".formatted(account.customerId())));
    }

    @Test
    void givenAgainItGoesOutOnceMoreAndTheFirstCountsAsLost() throws Exception {
        var lost = notice().id();

        assertThat(answered("give-again", "").getStatus()).isEqualTo(302);
        messaging.dispatchDue(clock.instant());

        assertThat(messaging.get(lost).row().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(messaging.get(lost).row().reason()).isEqualTo("olga found out that it did not arrive.");
        assertThat(notice().id()).isNotEqualTo(lost);
        assertThat(notice().state()).isEqualTo(MessageState.TO_PRINT);
        assertThat(notice().payBy()).isEqualTo(TODAY.plusDays(10));
        assertThat(page("/customers/" + account.customerId())).contains("Found out about a notice", "Give again");
        assertThat(worklistIsEmpty()).isTrue();
    }

    @Test
    void foundToHaveArrivedItCountsAsSent() throws Exception {
        answered("arrived", "They rang about it");

        assertThat(notice().state()).isEqualTo(MessageState.SENT);
        assertThat(page("/customers/" + account.customerId())).contains("Arrived, They rang about it");
        assertThat(worklistIsEmpty()).isTrue();
    }

    @Test
    void toldAnotherWayWantsToKnowHow() throws Exception {
        var refused = answered("told-otherwise", "");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Say who told the customer, how and when: it stands in for the notice.");
    }

    @Test
    void theMessagePageLeavesItToTheTask() throws Exception {
        var id = notice().id();

        assertThat(page("/messages/" + id))
                .contains("It was sent")
                .contains("the task “Find out about a notice” gives it again with a new deadline")
                .doesNotContain("send it now");
        mvc.perform(post("/messages/" + id + "/again").with(csrf()).with(OLGA));
        assertThat(notice().state()).isEqualTo(MessageState.UNKNOWN);
    }

    private WorkItem task() {
        return worklist.page(WorklistFilter.all(Set.of("SUPERVISOR")), 0, 50)
                .items()
                .get(0);
    }

    private boolean worklistIsEmpty() {
        return worklist.page(WorklistFilter.all(Set.of("SUPERVISOR")), 0, 50)
                .items()
                .isEmpty();
    }

    private MessageRow notice() {
        return messaging.history(account.customerId()).stream()
                .filter(row -> row.template().equals("final-notice"))
                .max(Comparator.comparingLong(MessageRow::id))
                .orElseThrow();
    }

    private MockHttpServletResponse answered(String outcome, String note) throws Exception {
        return mvc.perform(post("/tasks/" + task().taskId())
                        .with(csrf())
                        .with(OLGA)
                        .param("outcome", outcome)
                        .param("note", note))
                .andReturn()
                .getResponse();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(OLGA)).andReturn().getResponse().getContentAsString();
    }
}
