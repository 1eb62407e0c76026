package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.ReceivedText;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.channels.ReturnMailbox;
import io.dunwell.messaging.channels.ReturnMailboxes;
import io.dunwell.messaging.inbound.InboundMails;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes back is read from a real mailbox. */
@DunwellTest
class ReturnedMailTest {

    @RegisterExtension
    static GreenMailExtension server = new GreenMailExtension(new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            })
            .withConfiguration(
                    GreenMailConfiguration.aConfig().withUser("bounces@nordlys.example", "bounces", "right"));

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Customers customers;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private Dispatchers dispatchers;

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private InboundMails mails;

    @Autowired
    private JdbcClient jdbc;

    private final RecordingGateway mail = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("taken"));
    private AccountId account;
    private String reference;

    @BeforeEach
    void someoneWasWrittenTo() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));
        dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);
        reference = mail.received().get(0).reference();
    }

    @Test
    void whatComesBackIsNotDeliveredAndTheAddressIsNotWrittenToAgain() {
        comesBack("failed", "5.1.1");

        takeIn();

        assertThat(message().row().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(message().row().reason()).isEqualTo("The mail came back: there is no such mailbox (5.1.1).");
        assertThat(message().attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("UNDELIVERED");
        assertThat(bouncedOn()).isEqualTo(TODAY);
    }

    @Test
    void fullMailboxIsWrittenToAgainAnotherDay() {
        comesBack("failed", "5.2.2");

        takeIn();

        assertThat(message().row().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(bouncedOn()).isNull();
    }

    @Test
    void delayChangesNothingAndMailStaysUnread() {
        comesBack("delayed", "4.4.1");
        ReturnMailboxes.deliver(
                server,
                "From: maria@kunde.example\r\nTo: bounces@nordlys.example\r\nSubject: Re: Reminder\r\n\r\nPaid.\r\n");

        takeIn();

        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
        assertThat(ReturnMailboxes.unread(server)).isEqualTo(2);
    }

    @Test
    void answersAreTakenInOnceHoweverOftenTheyAreRead() {
        answers("Paid on Friday.");
        takeIn();
        jdbc.sql("update return_mailbox set uid_validity = 1").update();

        takeIn();

        assertThat(messaging.received(account.customerId()))
                .extracting(ReceivedText::words)
                .containsExactly("Paid on Friday.");
        assertThat(ReturnMailboxes.unread(server)).isEqualTo(1);
    }

    @Test
    void severalNodesThatReadAtOnceKeepEachMailOnce() {
        for (int i = 0; i < 15; i++) {
            answers("Paid on Friday, and this is mail " + i);
        }

        IntStream.range(0, 4).parallel().forEach(node -> takeIn());

        assertThat(messaging.received(account.customerId())).hasSize(15);
    }

    @Test
    void mailThatCannotBeReadHoldsNobodyUpAndIsTold() {
        ReturnMailboxes.deliver(
                server,
                "From: mallory@kunde.example\r\nTo: bounces@nordlys.example\r\nSubject: Look!\r\nMIME-Version: 1.0\r\n"
                        + nested(60));
        answers("Paid on Friday.");

        takeIn();
        takeIn();

        assertThat(messaging.received(account.customerId())).hasSize(1);
        assertThat(messaging.received(true, 0))
                .extracting(ReceivedText::from, ReceivedText::heardAs)
                .containsExactly(tuple("mallory@kunde.example", "Cannot be read here, look into the mailbox"));
        assertThat(ReturnMailboxes.unread(server)).isEqualTo(2);
    }

    private static String nested(int deep) {
        return deep == 0
                ? "Content-Type: text/plain\r\n\r\nPaid.\r\n"
                : "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n"
                        .formatted(deep, deep, nested(deep - 1), deep);
    }

    private void answers(String words) {
        ReturnMailboxes.deliver(
                server,
                "From: Maria Berg <maria@elsewhere.example>\r\nTo: bounces+%s@nordlys.example\r\nSubject: Re: Reminder\r\nMessage-ID: <%d@elsewhere.example>\r\n\r\n%s\r\n"
                        .formatted(reference, words.hashCode(), words));
    }

    @Test
    void eachMailIsReadOnceAndReadingAgainChangesNothing() {
        comesBack("failed", "5.1.1");
        takeIn();
        var read = read();
        jdbc.sql("update return_mailbox set last_uid = 0").update();

        takeIn();

        assertThat(read).hasSize(1);
        assertThat(read()).isEqualTo(read);
        assertThat(message().row().state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void whatCameForAnotherInstallationHoldsNobodyUp() {
        ReturnMailboxes.comesBack(server, "11111111-2222-4333-8444-555555555555", "failed", "5.1.1");
        comesBack("failed", "5.1.1");

        takeIn();

        assertThat(message().row().state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void mailboxThatCannotBeReadWaits() {
        comesBack("failed", "5.1.1");

        takeInFrom(ReturnMailboxes.of(server, "wrong"));
        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
        takeIn();

        assertThat(message().row().state()).isEqualTo(MessageState.UNDELIVERED);
    }

    private void comesBack(String action, String code) {
        ReturnMailboxes.comesBack(server, reference, action, code);
    }

    private void takeIn() {
        takeInFrom(ReturnMailboxes.of(server, "right"));
    }

    private void takeInFrom(ReturnMailbox mailbox) {
        new ReturnedMail(mailbox, RecordingGateway.channels(companies, mail), reports, mails, jdbc)
                .takeIn(TEN.plusSeconds(60));
    }

    private List<Long> read() {
        return jdbc.sql("select last_uid from return_mailbox").query(Long.class).list();
    }

    private MessageView message() {
        return messaging.get(messaging.history(account.customerId()).get(0).id());
    }

    private LocalDate bouncedOn() {
        return customers.contacts(account.customerId()).get(0).emailBouncedOn();
    }
}
