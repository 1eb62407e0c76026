package io.dunwell.messaging.inbound;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.Customers;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.EmailWish;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.TextConsents;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.ReceivedText;
import io.dunwell.messaging.TextMeaning;
import io.dunwell.messaging.mails.Mails;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom mail comes from, and what is done about it at once. Sent mail names books@nordlys.example's domain in its id.
 */
@DunwellTest
class InboundMailsTest {

    private static final String ADDRESS = "alder@kunde.example";
    private static final String NUMBER = "+46701234567";

    @Autowired
    private InboundMails inbound;

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Customers customers;

    @Autowired
    private EmailConsents emails;

    @Autowired
    private TextConsents texts;

    @Autowired
    private JdbcClient jdbc;

    private AccountId account;
    private long sent;
    private String reference;

    @BeforeEach
    void someoneWasWrittenTo(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        account = fixtures.owes(
                fixtures.business("alder", contact -> contact.withPhone(NUMBER).agreedToSms(TODAY, "order form")),
                "1200.00",
                "2026-02-04");
        messaging.queue(order(account, "first-reminder"));
        messaging.dispatchDue(TEN);
        sent = messaging.history(account.customerId()).get(0).id();
        reference = jdbc.sql("select reference from message_attempt where message_id = ?")
                .param(sent)
                .query(String.class)
                .single();
    }

    @Test
    void aMailIsKnownByItsSendersAddress() {
        take(Mails.from(ADDRESS).saying("I paid on Friday"));

        assertThat(received()).extracting(ReceivedText::words).containsExactly("I paid on Friday");
        assertThat(received().get(0).isMail()).isTrue();
    }

    @Test
    void aMailFromAnotherAddressIsKnownByTheTagItCameTo() {
        take(Mails.from("boss@kunde.example").to("bounces+" + reference).saying("I paid on Friday"));

        assertThat(received()).extracting(ReceivedText::from).containsExactly("boss@kunde.example");
    }

    @Test
    void aMailFromAnotherAddressIsKnownByTheMailItAnswers() {
        take(Mails.from("boss@kunde.example")
                .answering("<other@kunde.example>", "<message-%d@nordlys.example>".formatted(sent))
                .saying("I paid on Friday"));

        assertThat(received()).hasSize(1);
    }

    @Test
    void idsOfOtherHousesAreNotOurs() {
        take(Mails.from("boss@kunde.example")
                .answering("<message-%d@elsewhere.example>".formatted(sent))
                .saying("I paid on Friday"));

        assertThat(received()).isEmpty();
        assertThat(messaging.received(true, 0)).hasSize(1);
    }

    @Test
    void whoSharesAnAddressIsKnownByTheBillTheyName() {
        var sister = fixtures.owes(fixtures.business("sister", contact -> shared(contact)), "300.00", "2026-02-05");
        customers.changeContact(
                customers.contacts(account.customerId()).get(0).id(),
                shared(NewContact.billing("Maria Berg", ADDRESS)));

        take(Mails.from("shared@kunde.example")
                .saying("About INV-%d-2026-02-05: paid.".formatted(sister.customerId())));
        take(Mails.from("shared@kunde.example").saying("Paid."));

        assertThat(messaging.received(sister.customerId())).hasSize(2);
        assertThat(received()).extracting(ReceivedText::words).containsExactly("Paid.");
    }

    private static NewContact shared(NewContact contact) {
        return NewContact.billing(contact.name(), "shared@kunde.example");
    }

    @Test
    void aMailIsKeptOnce() {
        take(Mails.from(ADDRESS).saying("Please stop emailing me"));
        take(Mails.from(ADDRESS).saying("Please stop emailing me"));

        assertThat(received()).hasSize(1);
        assertThat(emails.ofCustomer(account.customerId())).hasSize(1);
    }

    @Test
    void programsAreHeardAndNotAnswered() {
        take(Mails.from(ADDRESS).byAProgram().saying("I am away. To unsubscribe click here"));
        take(Mails.from("news@elsewhere.example").byAProgram().saying("Offers!"));

        assertThat(received()).extracting(ReceivedText::meaning).containsExactly(TextMeaning.AUTOMATIC);
        assertThat(messaging.received(false, 0)).hasSize(1);
        assertThat(emails.isStopped(ADDRESS)).isFalse();
        assertThat(jdbc.sql("select count(*) from reply_occasion")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatLayInTheMailboxBeforeIsLeftUnlessItAnswersUs() {
        var before = TEN.minus(Duration.ofDays(20));
        take(Mails.from(ADDRESS).receivedAt(before).saying("An old order"));
        take(Mails.from(ADDRESS).receivedAt(before).to("bounces+" + reference).saying("An old answer"));

        assertThat(received()).extracting(ReceivedText::words).containsExactly("An old answer");
    }

    @Test
    void ourOwnMailIsNotTakenForACustomers() {
        take(Mails.from("books@nordlys.example").to("bounces+" + reference).saying("Dear Maria Berg"));

        assertThat(messaging.received(false, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please unsubscribe me.",
                "STOP",
                "stop emailing me",
                "Do not send any more emails.",
                "No more emails please\n\nMaria Berg",
                "We don't want your emails",
                "Bitte keine E-Mails mehr an diese Adresse!",
                "Bitte nehmen Sie uns aus dem Verteiler",
                "Keine weiteren E-Mails mehr bitte"
            })
    void whoRefusesEmailGetsNone(String words) {
        take(Mails.from(ADDRESS).saying(words));
        messaging.queue(order(account, "second-reminder"));
        messaging.dispatchDue(TEN.plus(Duration.ofDays(8)));

        assertThat(emails.isStopped(ADDRESS)).isTrue();
        assertThat(texts.isStopped(NUMBER)).isFalse();
        assertThat(received().get(0).heardAs()).startsWith("No more emails");
        assertThat(messaging.history(account.customerId()).get(0).channel().name() + " "
                        + messaging.history(account.customerId()).get(0).state())
                .isNotEqualTo("EMAIL " + MessageState.SENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We never received your email, please send the invoice again.",
                "I don't have your last email. Which invoice is it?",
                "Paid yesterday. Please stop the late fee.",
                "Bezahlt am Freitag. Bitte senden Sie mir eine Quittung per E-Mail.",
                "Wir haben keine E-Mail mit der Rechnung bekommen."
            })
    void whoOnlySpeaksOfEmailRefusesNothing(String words) {
        take(Mails.from(ADDRESS).saying(words));

        assertThat(received()).extracting(ReceivedText::meaning).containsExactly(TextMeaning.REPLY);
        assertThat(emails.isStopped(ADDRESS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"unsubscribe, true", "STOP, true", "Re: Please stop by, false"})
    void aSubjectAloneCountsWhenItSaysNothingElse(String subject, boolean stopped) {
        take(Mails.from(ADDRESS).about(subject).saying(""));

        assertThat(emails.isStopped(ADDRESS)).isEqualTo(stopped);
    }

    @Test
    void whoWantsNoContactGetsNoTextsEither() {
        take(Mails.from(ADDRESS).saying("Do not contact me again"));

        assertThat(received()).extracting(ReceivedText::meaning).containsExactly(TextMeaning.REFUSAL_OF_ALL);
        assertThat(texts.isStopped(NUMBER)).isTrue();
        assertThat(emails.ofCustomer(account.customerId()))
                .extracting(EmailWish::how)
                .containsExactly(ConsentSource.EMAIL);
    }

    @Test
    void whoRefusesTextsByEmailGetsNeither() {
        take(Mails.from(ADDRESS).saying("Stop sending me texts"));

        assertThat(texts.isStopped(NUMBER)).isTrue();
        assertThat(emails.isStopped(ADDRESS)).isTrue();
    }

    /** Ids of ours can be guessed, tags cannot. */
    @Test
    void onlyATagEndsEmailToTheAddressWeWroteTo() {
        take(Mails.from("boss@kunde.example")
                .answering("<message-%d@nordlys.example>".formatted(sent))
                .saying("unsubscribe"));
        assertThat(emails.isStopped("boss@kunde.example")).isTrue();
        assertThat(emails.isStopped(ADDRESS)).isFalse();

        take(Mails.from("boss@kunde.example").to("bounces+" + reference).saying("unsubscribe!"));
        assertThat(emails.isStopped(ADDRESS)).isTrue();
    }

    private void take(Mails mail) {
        inbound.take(mail.read(), TEN, TEN);
    }

    private List<ReceivedText> received() {
        return messaging.received(account.customerId());
    }
}
