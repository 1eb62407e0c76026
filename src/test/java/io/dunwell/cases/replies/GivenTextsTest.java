package io.dunwell.cases.replies;

import static io.dunwell.cases.Receivables.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.Customers;
import io.dunwell.customers.TextConsents;
import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.ReceivedText;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.ReceivedTexts;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What comes from nobody known and is given to a customer by a person. */
@DunwellTest
class GivenTextsTest {

    private static final String STRANGE = "+48600100200";
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
    Customers customers;

    @Autowired
    TextConsents consents;

    ReceivedTexts texts;
    AccountId account;
    int told;

    @BeforeEach
    void someoneWithACase() {
        receivables.found();
        texts = new ReceivedTexts(mvc);
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void itIsFoundByNameAndGivenToTheCustomer() throws Exception {
        says("I paid on Friday");
        assertThat(page("/messages/received?unknown=true")).contains("Give to a customer");
        assertThat(page(address() + "?q=kowal")).contains("Kowalczyk Logistik GmbH", "10-448210", "I paid on Friday");

        var answer = give("customer", "" + account.customerId());

        assertThat(answer.getRedirectedUrl()).isEqualTo("/customers/" + account.customerId());
        assertThat(page("/customers/" + account.customerId()))
                .contains("Text message from the customer", "“I paid on Friday”");
        assertThat(replies()).hasSize(1);
        assertThat(page("/tasks/" + replies().get(0).taskId())).contains("I paid on Friday", STRANGE);
        assertThat(messaging.received(true, 0)).isEmpty();
        assertThat(people()).extracting(Contact::phone).doesNotContain(STRANGE);
    }

    @Test
    void theNumberIsRememberedSoThatTheNextOneIsKnown() throws Exception {
        says("I paid on Friday");

        give("customer", "" + account.customerId(), "remember", "true", "name", "Ewa Nowak");
        says("And again");

        assertThat(messaging.received(true, 0)).isEmpty();
        assertThat(people())
                .filteredOn(person -> person.name().equals("Ewa Nowak"))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.phone()).isEqualTo(STRANGE);
                    assertThat(person.role()).isEqualTo(ContactRole.OTHER);
                    assertThat(person.smsConsentOn()).isNull();
                });
        assertThat(replies()).hasSize(1);
    }

    @Test
    void nobodyIsRememberedWithoutAName() throws Exception {
        says("I paid on Friday");

        var answer = give("customer", "" + account.customerId(), "remember", "true", "name", " ");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Enter the name of the person who wrote");
        assertThat(messaging.received(true, 0)).hasSize(1);
    }

    @Test
    void itIsGivenOnce() throws Exception {
        var other = receivables.customer("30", "Other GmbH");
        says("I paid on Friday");
        var form = address();
        give("customer", "" + account.customerId());

        var again = sent(form, "customer", "" + other.customerId());

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("This has been given to a customer already");
        assertThat(messaging.received(other.customerId())).isEmpty();
    }

    @Test
    void withoutACustomerNothingIsGiven() throws Exception {
        says("I paid on Friday");

        assertThat(give("q", "kowal").getContentAsString()).contains("Choose the customer that it comes from.");
    }

    @Test
    void whoeverHasTheTaskOpenMustReadTheOlderTextThatWasGiven() throws Exception {
        says("I paid on Friday");
        texts.text("SM-known", "+48225550147", "Hello");
        cases.workReviewQueue(TODAY, looked -> {});
        var seen = seen(page("/tasks/" + replies().get(0).taskId()));

        give("customer", "" + account.customerId());

        var task = "/tasks/" + replies().get(0).taskId();
        assertThat(page(task)).contains("Hello", "I paid on Friday");
        assertThat(sent(task, "seen", seen, "outcome", "answered").getContentAsString())
                .contains("The customer wrote again since you opened this task");
    }

    @Test
    void whatRefusedTextsStaysRefused() throws Exception {
        says("STOP");

        give("customer", "" + account.customerId(), "remember", "true", "name", "Ewa Nowak");

        assertThat(consents.isStopped(STRANGE)).isTrue();
        assertThat(replies()).isEmpty();
        assertThat(page("/customers/" + account.customerId())).contains("The customer ended text messages");
    }

    private void says(String words) throws Exception {
        texts.text("SM" + ++told, STRANGE, words);
        cases.workReviewQueue(TODAY, looked -> {});
    }

    private MockHttpServletResponse give(String... fields) throws Exception {
        var response = sent(address(), fields);
        cases.workReviewQueue(TODAY, looked -> {});
        return response;
    }

    private String address() {
        var unknown = messaging.received(true, 0).getContent();
        return "/messages/received/%d/give"
                .formatted(unknown.stream().map(ReceivedText::id).findFirst().orElseThrow());
    }

    private MockHttpServletResponse sent(String path, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(LENA);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private List<Contact> people() {
        return customers.contacts(account.customerId());
    }

    private List<WorkItem> replies() {
        return worklist.page(WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR")), 0, 50).items().stream()
                .filter(item -> item.formKey().equals("answer-customer"))
                .toList();
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*name=\"seen\" value=\"([\\d-]+)\".*", "$1");
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(LENA)).andReturn().getResponse().getContentAsString();
    }
}
