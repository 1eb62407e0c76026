package io.dunwell.messaging.web;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.order;
import static io.dunwell.messaging.MessagingFixtures.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.contact.ContactVerdicts;
import io.dunwell.contact.KeptVerdict;
import io.dunwell.customers.Contact;
import io.dunwell.customers.CustomerRejected;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.testing.DunwellTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The way out of emails: who has the link may, a look changes nothing, and nothing goes afterwards. */
@DunwellTest
class UnsubscribeTest {

    private static final String REFERENCE = "0123456789abcdef0123456789abcdef01234567";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Customers customers;

    @Autowired
    private EmailConsents consents;

    @Autowired
    private JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void someoneWithALink(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        account = fixtures.overdue("alder");
        jdbc.sql(
                        "insert into unsubscribe_link (reference, customer_id, address, made_at) values (?, ?, ?, '2026-03-02')")
                .params(REFERENCE, account.customerId(), "alder@kunde.example")
                .update();
    }

    @Test
    void lookingChangesNothingAndTellsNobodyWhoItIs() throws Exception {
        var page = sent(get("/unsubscribe/" + REFERENCE));
        mvc.perform(head("/unsubscribe/" + REFERENCE)).andExpect(status().isOk());

        assertThat(page)
                .contains("No more emails?", "will send no more emails to a•••@k•••.example.", "End emails")
                .doesNotContain("alder", "Maria", "1,200");
        assertThat(consents.isStopped("alder@kunde.example")).isFalse();
    }

    @Test
    void oneClickEndsEmailsWithoutCookieTokenOrRedirect() throws Exception {
        mvc.perform(post("/unsubscribe/" + REFERENCE)
                        .with(anonymous())
                        .contentType("application/x-www-form-urlencoded")
                        .content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("JSESSIONID"));

        assertThat(consents.isStopped("Alder@kunde.example")).isTrue();
    }

    @Test
    void theButtonSaysThatItIsDoneInTheReadersLanguage() throws Exception {
        assertThat(sent(post("/unsubscribe/" + REFERENCE).header("Accept-Language", "de-AT,de;q=0.9")))
                .contains("Keine E-Mails mehr", "schreibt keine E-Mails mehr an a•••@k•••.example.");
    }

    @Test
    void aRepeatIsRecordedOnce() throws Exception {
        sent(post("/unsubscribe/" + REFERENCE));
        sent(post("/unsubscribe/" + REFERENCE));

        assertThat(jdbc.sql("select kind from consent_event order by id")
                        .query(String.class)
                        .list())
                .containsExactly("STOPPED", "TAKEN_BACK");
    }

    @Test
    void aReferenceNobodyKnowsChangesNothing() throws Exception {
        assertThat(sent(get("/unsubscribe/11"))).contains("will send no more emails to your address.");
        assertThat(sent(post("/unsubscribe/" + REFERENCE.replace('0', '1')))).contains("to your address.");

        assertThat(jdbc.sql("select count(*) from consent_event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatMustBeToldGoesByLetter() throws Exception {
        customers.move(account.customerId(), street());
        sent(post("/unsubscribe/" + REFERENCE));
        messaging.queue(order(account, "final-notice"));

        messaging.dispatchDue(TEN);

        assertThat(newest().channel()).isEqualTo(Channel.LETTER);
        assertThat(newest().state()).isEqualTo(MessageState.TO_PRINT);
    }

    @Test
    void withoutAnotherWayTheGateRefusesAndSaysWhy(@Autowired ContactVerdicts verdicts) throws Exception {
        sent(post("/unsubscribe/" + REFERENCE));
        messaging.queue(order(account, "first-reminder"));

        messaging.dispatchDue(TEN);

        assertThat(newest().state()).isEqualTo(MessageState.WITHHELD);
        assertThat(newest().reason()).isEqualTo("The customer ended emails to this address, so none is sent to it.");
        assertThat(verdicts.ofMessage(newest().id()).map(KeptVerdict::rule)).hasValue("C9");
    }

    @Test
    void noColleagueAndNoFileUndoesIt() throws Exception {
        sent(post("/unsubscribe/" + REFERENCE));

        customers.changeContact(contact().id(), NewContact.billing("Maria Berg", "new@kunde.example"));
        customers.changeContact(contact().id(), NewContact.billing("Maria Berg", "ALDER@kunde.example"));
        var other = fixtures.customer(
                customer -> customer.withDebtorType(DebtorType.BUSINESS)
                        .withContacts(NewContact.billing("Maria Berg", "alder@kunde.example")),
                "sister");
        messaging.queueAll(List.of(
                order(account, "first-reminder"),
                order(fixtures.owes(other, "1200.00", "2026-02-04"), "first-reminder")));
        messaging.dispatchDue(TEN);

        assertThat(newest().state()).isEqualTo(MessageState.WITHHELD);
        assertThat(messaging.history(other.customerId()).get(0).state()).isEqualTo(MessageState.WITHHELD);
    }

    @Test
    void onlyTheCustomersOwnWishBeginsThemAgain() throws Exception {
        assertThatThrownBy(() -> consents.startAgain(contact().id(), "Asked by telephone."))
                .isInstanceOf(CustomerRejected.class)
                .hasMessage("Email to Maria Berg was not ended, so there is nothing to begin again.");
        sent(post("/unsubscribe/" + REFERENCE));
        assertThatThrownBy(() -> consents.startAgain(contact().id(), " ")).isInstanceOf(CustomerRejected.class);

        consents.startAgain(contact().id(), "Asked by telephone on 3 March.");
        messaging.queue(order(account, "first-reminder"));
        messaging.dispatchDue(TEN);

        assertThat(newest().state()).isEqualTo(MessageState.SENT);
        assertThat(consents.ofCustomer(account.customerId()))
                .extracting(wish -> wish.ended(), wish -> wish.words())
                .containsExactly(tuple(false, "Asked by telephone on 3 March."), tuple(true, null));
    }

    private String sent(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(anonymous()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MessageRow newest() {
        return messaging.history(account.customerId()).get(0);
    }

    private Contact contact() {
        return customers.contacts(account.customerId()).get(0);
    }
}
