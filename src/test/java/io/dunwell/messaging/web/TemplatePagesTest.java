package io.dunwell.messaging.web;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.AccountId;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

@DunwellTest
class TemplatePagesTest {

    private static final String EMAIL = "/templates/first-reminder/en/email";
    private static final String SMS = "/templates/first-reminder/en/sms";
    private static final String GOOD = "Your patience helps us.\n\n{{> statement}}\n\nUntil {{payBy}}, please.";

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
    void theListShowsEveryMessageInTheOrderOfItsTone() throws Exception {
        assertThat(page("/templates", "COLLECTOR"))
                .containsSubsequence("Thank you for a payment", "First reminder", "Second reminder", "Final notice")
                .contains("Friendly", "Firm", "Final", "English", "German", "House text", "Never")
                .contains("The owner or a supervisor can change this.");
        assertThat(page("/templates?language=de", "COLLECTOR"))
                .contains("German")
                .doesNotContain("First reminder, English");
    }

    @Test
    void aDraftIsSavedComparedPublishedAndThenInForce() throws Exception {
        save(EMAIL, "0", "A message", GOOD)
                .andExpect(redirectedUrl(EMAIL))
                .andExpect(flash().attribute(
                                "done", "The draft is saved. Messages are written with it once it is published."));
        assertThat(page(EMAIL + "/publish", "POLICY_MANAGER"))
                .contains(
                        "What changes", "Bills are easily overlooked", "Your patience helps us.", "Publish version 1");
        post(EMAIL + "/publish", "POLICY_MANAGER", "draft", "1", "note", "Kinder words")
                .andExpect(redirectedUrl(EMAIL))
                .andExpect(flash().attribute("done", "Version 1 is in force: the next message is written with it."));

        assertThat(page(EMAIL, "COLLECTOR")).contains("version 1, published", "by mona", "Kinder words");
        assertThat(page("/templates", "COLLECTOR")).contains("Version 1", "by mona");
        var id = sent(fixtures.overdue("alder"));
        assertThat(page("/messages/" + id, "COLLECTOR"))
                .contains("Your patience helps us.", ">version 1</a>", EMAIL + "/versions/1");
    }

    @Test
    void whatIsRefusedKeepsWhatWasTypedAndSaysWhatToMend() throws Exception {
        var response = save(EMAIL, "0", "A message", "Pay or be arrested.\n{{iban}}")
                .andExpect(status().isUnprocessableEntity());

        assertThat(read(response))
                .contains("Not saved.", "Line 1 threatens; say what will happen to the account instead of “arrested”.")
                .contains("Line 2 uses the unknown field {{iban}}; known are")
                .contains("The text has no deadline: write {{payBy}} outside of every section.")
                .contains("Pay or be arrested.\n{{iban}}</textarea>");
        assertThat(page(EMAIL, "COLLECTOR")).doesNotContain("arrested");
    }

    @Test
    void publishingAsksForTheReasonAndKeepsTheDraft() throws Exception {
        save(EMAIL, "0", "A message", GOOD);

        var response = post(EMAIL + "/publish", "POLICY_MANAGER", "draft", "1", "note", " ")
                .andExpect(status().isUnprocessableEntity());

        assertThat(read(response)).contains("Not published.", "Say in the note why", "Your patience helps us.");
    }

    @Test
    void anEarlierVersionIsComparedAndPublishedAgain() throws Exception {
        published(GOOD, "First");
        published(GOOD.replace("patience", "kindness"), "Second");

        assertThat(page(EMAIL + "/versions/1", "POLICY_MANAGER"))
                .contains("Your kindness helps us.", "Your patience helps us.", "Publish version 3");
        post(EMAIL + "/versions/1/again", "POLICY_MANAGER", "note", "It worked better")
                .andExpect(flash().attribute("done", "Version 3 is in force: the next message is written with it."));
        assertThat(page(EMAIL, "COLLECTOR")).contains("Version 1 again.", "It worked better");
        assertThat(page(EMAIL + "/versions/0", "COLLECTOR"))
                .contains("The house's own text", "Bills are easily overlooked")
                .doesNotContain("Publish it again");
    }

    @Test
    void aPreviewShowsTheTableAndTheCreditsOfACustomerWithSeveralItems() throws Exception {
        var account = severalItems("alder");

        assertThat(look(EMAIL, "Hello", GOOD, account))
                .contains("Nothing stands against this text.", "To Maria Berg, as a business, with 2 items")
                .contains("INV-" + account.customerId() + "-2026-02-04", "INV-" + account.customerId() + "-2026-01-10")
                .contains("Payments not assigned yet, taken off here", "-€100.00", "€1,400.00")
                .contains("<table>", "As plain text")
                .doesNotContain("style=");
    }

    @Test
    void aPreviewSaysWhyItWouldNotGoToday() throws Exception {
        var account = fixtures.business("birch", contact -> contact);

        assertThat(look(EMAIL, "Hello", GOOD, account))
                .contains("Today it would not be sent: Nothing is overdue any more.");
    }

    @Test
    void aTextMessageIsShownAsOnAPhoneAndCounted() throws Exception {
        var account = severalItems("alder");
        var text = "{{companyName}}: please call by {{payBy}}. Reply STOP to end texts.";

        assertThat(look(SMS, "", text, account))
                .contains("class=\"bubble\"", "of 160 places", "GSM-7")
                .doesNotContain("Cost");
        assertThat(look(SMS, "", text.replace("please", "“please”"), account))
                .contains("UCS-2, because of “ ”: without it a part holds more than twice as much");
    }

    @Test
    void theLiveCheckTellsFaultsInsteadOfAPreview() throws Exception {
        assertThat(look(SMS, "", "We will sue you by {{payBy}}.", fixtures.overdue("alder")))
                .contains("Line 1 threatens with a court (“sue”); only a final notice may")
                .contains("The text has no way out: end it with “Reply STOP to end texts.”")
                .doesNotContain("Nothing stands against");
    }

    @Test
    void accountsAreFoundByNameAndNumber() throws Exception {
        fixtures.overdue("alder");

        assertThat(page("/templates/accounts?who=alder", "POLICY_MANAGER"))
                .contains("House of alder", "1 open, overdue €1,200.00");
        assertThat(page("/templates/accounts?who=nobody", "POLICY_MANAGER")).contains("No account fits “nobody”");
        assertThat(page("/templates/accounts?who=", "POLICY_MANAGER")).contains("Search for a customer");
    }

    @Test
    void collectorsReadAndManagersWrite() throws Exception {
        assertThat(page(EMAIL, "COLLECTOR")).contains("In force", "readonly").doesNotContain("Save the draft");
        assertThat(page(EMAIL, "POLICY_MANAGER")).contains("Save the draft", "Fields you may use", "{{payBy}}");
        post(EMAIL, "COLLECTOR", "subject", "A", "body", GOOD, "draft", "0").andExpect(status().isForbidden());
        post(EMAIL + "/publish", "COLLECTOR", "draft", "1", "note", "x").andExpect(status().isForbidden());
    }

    @Test
    void onlyTheOwnerSaysThatASuitIsIntended() throws Exception {
        post("/templates/suits", "POLICY_MANAGER", "intended", "true").andExpect(status().isForbidden());
        post("/templates/suits", "SUPERVISOR", "intended", "true").andExpect(redirectedUrl("/templates"));

        assertThat(page("/templates", "SUPERVISOR")).contains("Intended", "No suit is intended any more", "Said by");
    }

    @Test
    void aTextThatDoesNotExistIsNotFound() throws Exception {
        for (var path : new String[] {"/lawsuit/en/email", "/first-reminder/fr/email", "/first-reminder/en/phone"}) {
            mvc.perform(get("/templates" + path).with(user("lena").roles("COLLECTOR")))
                    .andExpect(status().isNotFound());
        }
    }

    private AccountId severalItems(String name) {
        var account = fixtures.owes(fixtures.overdue(name), "300.00", "2026-01-10");
        fixtures.paysInPart(account, "100.00", "0.00");
        return account;
    }

    private void published(String body, String note) throws Exception {
        save(EMAIL, "0", "A message", body);
        post(EMAIL + "/publish", "POLICY_MANAGER", "draft", "1", "note", note);
    }

    private long sent(AccountId account) {
        messaging.queue(order(account, "first-reminder"));
        messaging.dispatchDue(TEN);
        return messaging.history(account.customerId()).get(0).id();
    }

    private ResultActions save(String path, String draft, String subject, String body) throws Exception {
        return post(path, "POLICY_MANAGER", "draft", draft, "subject", subject, "body", body);
    }

    private String look(String path, String subject, String body, AccountId account) throws Exception {
        var shown = post(
                path + "/look",
                "POLICY_MANAGER",
                "subject",
                subject,
                "body",
                body,
                "draft",
                "0",
                "account",
                account.toString());
        return read(shown.andExpect(status().isOk())).replaceAll("</?(b|span)[^>]*>", "");
    }

    private ResultActions post(String path, String role, String... keysAndValues) throws Exception {
        var request =
                MockMvcRequestBuilders.post(path).with(csrf()).with(user("mona").roles(role));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page(String path, String role) throws Exception {
        return read(mvc.perform(get(path).with(user("mona").roles(role))).andExpect(status().isOk()));
    }

    private static String read(ResultActions answer) throws Exception {
        return HtmlUtils.htmlUnescape(answer.andReturn().getResponse().getContentAsString());
    }
}
