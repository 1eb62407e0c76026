package io.dunwell.messaging.inbound;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.dunwell.customers.CustomerRejected;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.TextConsents;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.TextMeaning;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.ReceivedTexts;
import io.dunwell.testing.TwilioSignature;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DunwellTest
class InboundTextsTest {

    private static final String NUMBER = "+46701234567";
    private static final String OTHER_NUMBER = "+46709999999";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Messaging messaging;

    @Autowired
    private Customers customers;

    @Autowired
    private TextConsents consents;

    private ReceivedTexts texts;
    private AccountId alder;

    @BeforeEach
    void someoneWhoReadsTexts(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        texts = new ReceivedTexts(mvc);
        alder = reader("alder", NUMBER);
    }

    @Test
    void aTextIsKeptAndAnsweredWithNothing() throws Exception {
        var answer = texts.text("SM1", NUMBER, "I paid on Friday");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/xml");
        assertThat(answer.getContentAsString()).isEqualTo("<Response/>");
        assertThat(messaging.received(alder.customerId())).singleElement().satisfies(text -> {
            assertThat(text.words()).isEqualTo("I paid on Friday");
            assertThat(text.meaning()).isEqualTo(TextMeaning.REPLY);
            assertThat(text.receivedAt()).isBetween(TEN, TEN.plusSeconds(60));
        });
        assertThat(isWelcome(alder)).isTrue();
    }

    @Test
    void forgedAndAlteredTextsAreRefused() throws Exception {
        var form = ReceivedTexts.form("SM1", NUMBER, "STOP");
        var genuine = TwilioSignature.of(ReceivedTexts.PRESENT, ReceivedTexts.ADDRESS, form);

        assertThat(texts.post(form, "")).isEqualTo(403);
        assertThat(texts.post(form, TwilioSignature.of("guessed", ReceivedTexts.ADDRESS, form)))
                .isEqualTo(403);
        assertThat(texts.post(form, TwilioSignature.of(ReceivedTexts.PRESENT, "https://elsewhere.example/", form)))
                .isEqualTo(403);
        assertThat(texts.post(ReceivedTexts.form("SM1", OTHER_NUMBER, "STOP"), genuine))
                .isEqualTo(403);
        assertThat(texts.post(ReceivedTexts.form("SM1", NUMBER, "START"), genuine))
                .isEqualTo(403);
        assertThat(messaging.received(false, 0)).isEmpty();
        assertThat(isWelcome(alder)).isTrue();
    }

    @Test
    void tokenFromBeforeTheChangeStillCounts() throws Exception {
        var form = ReceivedTexts.form("SM1", NUMBER, "STOP");

        var status = texts.post(form, TwilioSignature.of(ReceivedTexts.PREVIOUS, ReceivedTexts.ADDRESS, form));

        assertThat(status).isEqualTo(200);
        assertThat(isWelcome(alder)).isFalse();
    }

    @Test
    void replayedTextHasNoSecondEffect() throws Exception {
        texts.text("SM1", NUMBER, "STOP");
        texts.text("SM2", NUMBER, "START");

        texts.text("SM1", NUMBER, "STOP");

        assertThat(isWelcome(alder)).isTrue();
        assertThat(messaging.received(alder.customerId())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Please stop texting me", "Bitte keine SMS mehr", "do not contact me"})
    void refusalsEndTextsForEverybodyWithTheNumberAndForNobodyElse(String words) throws Exception {
        var birch = reader("birch", NUMBER);
        var cedar = reader("cedar", OTHER_NUMBER);

        texts.text("SM1", NUMBER, words);

        assertThat(isWelcome(alder)).isFalse();
        assertThat(isWelcome(birch)).isFalse();
        assertThat(isWelcome(cedar)).isTrue();
        assertThat(consents.isStopped(NUMBER)).isTrue();
    }

    @Test
    void startGivesBackToItsNumberWhatStopTook() throws Exception {
        var birch = reader("birch", NUMBER);
        var cedar = reader("cedar", OTHER_NUMBER);
        texts.text("SM1", NUMBER, "STOP");
        texts.text("SM2", OTHER_NUMBER, "STOP");

        texts.text("SM3", NUMBER, "Start");

        assertThat(isWelcome(alder)).isTrue();
        assertThat(isWelcome(birch)).isTrue();
        assertThat(isWelcome(cedar)).isFalse();
        assertThat(customers.contacts(alder.customerId()).get(0).smsConsentBasis())
                .isEqualTo("text message “Start”");
    }

    @Test
    void startGivesNothingToSomebodyWhoNeverAgreed() throws Exception {
        var birch = fixtures.business("birch", contact -> contact.withPhone(OTHER_NUMBER));

        texts.text("SM1", OTHER_NUMBER, "START");

        assertThat(isWelcome(birch)).isFalse();
    }

    @Test
    void nobodyHereUndoesAStop() throws Exception {
        texts.text("SM1", NUMBER, "STOP");
        var person = customers.contacts(alder.customerId()).get(0);
        var sentence = "Somebody texted STOP from +46701234567, so nobody here can agree to texts for it; a START from"
                + " that number lifts it.";

        assertThatThrownBy(() -> customers.agreeToSms(person.id(), TODAY, "telephone"))
                .isInstanceOf(CustomerRejected.class)
                .hasMessage(sentence);
        assertThatThrownBy(() -> customers.addContact(alder.customerId(), reading(NUMBER)))
                .isInstanceOf(CustomerRejected.class)
                .hasMessage(sentence);
        texts.text("SM2", NUMBER, "UNSTOP");
        customers.agreeToSms(person.id(), TODAY, "telephone");
        assertThat(isWelcome(alder)).isTrue();
    }

    @Test
    void aFormThatUndoesAStopSavesNothing() throws Exception {
        texts.text("SM1", NUMBER, "STOP");
        var person = customers.contacts(alder.customerId()).get(0);

        assertThatThrownBy(() -> customers.changeContact(
                        person.id(),
                        person.version(),
                        NewContact.billing("Mary Berg", "m@kunde.example")
                                .withPhone(NUMBER)
                                .agreedToSms(TODAY, "telephone")))
                .hasMessageContaining("Somebody texted STOP from +46701234567");

        assertThat(customers.contact(person.id()).name()).isEqualTo("Maria Berg");
    }

    @Test
    void importedConsentCountsForNothingWhileAStopStands() throws Exception {
        texts.text("SM1", NUMBER, "STOP");

        var birch = reader("birch", NUMBER);

        assertThat(isWelcome(birch)).isFalse();
        texts.text("SM2", NUMBER, "START");
        assertThat(isWelcome(birch)).isTrue();
    }

    @Test
    void numberThatStoppedStaysStoppedForItsNextOwner() throws Exception {
        texts.text("SM1", OTHER_NUMBER, "STOP");
        var person = customers.contacts(alder.customerId()).get(0);

        customers.changeContact(person.id(), reading(OTHER_NUMBER));

        assertThat(isWelcome(alder)).isFalse();
    }

    @Test
    void unknownNumberIsKeptAndShown() throws Exception {
        texts.text("SM1", OTHER_NUMBER, "Who are you?");
        texts.text("SM2", NUMBER, "I paid on Friday");

        assertThat(page("/messages/received"))
                .contains("Who are you?", "From nobody known", OTHER_NUMBER)
                .contains("I paid on Friday", "House of alder");
        assertThat(page("/messages/received?unknown=true"))
                .contains("Who are you?")
                .doesNotContain("I paid on Friday");
    }

    @Test
    void theReceivedPageSaysHowWordsWereHeard() throws Exception {
        assertThat(page("/messages/received")).contains("Nothing yet");

        texts.text("SM1", NUMBER, "Leave me alone <b>");

        assertThat(page("/messages/received"))
                .contains("Leave me alone &lt;b&gt;", "No contact at all, in their own words");
        assertThat(page("/messages")).contains("Received");
    }

    @Test
    void aTextWithoutIdOrSenderIsNotTaken() throws Exception {
        var form = Map.of("Body", "STOP");

        assertThat(texts.post(form, TwilioSignature.of(ReceivedTexts.PRESENT, ReceivedTexts.ADDRESS, form)))
                .isEqualTo(400);
    }

    private AccountId reader(String name, String number) {
        return fixtures.customer(customer -> customer.withContacts(reading(number)), name);
    }

    private static NewContact reading(String number) {
        return NewContact.billing("Maria Berg", "m@kunde.example")
                .withPhone(number)
                .agreedToSms(TODAY, "order form");
    }

    private boolean isWelcome(AccountId account) {
        return customers.contacts(account.customerId()).get(0).smsConsentOn() != null;
    }

    private String page(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(user("lena").roles("COLLECTOR")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
