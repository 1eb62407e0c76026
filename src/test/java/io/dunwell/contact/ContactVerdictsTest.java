package io.dunwell.contact;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.at;
import static io.dunwell.messaging.MessagingFixtures.order;
import static io.dunwell.messaging.MessagingFixtures.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.dunwell.contact.Verdict.Outcome;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The gate at work: every message passes it as it leaves, and what it said is kept. */
@DunwellTest
class ContactVerdictsTest {

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private ContactVerdicts verdicts;

    @Autowired
    private Customers customers;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void whatLeavesWasAllowedAndIsKeptSo() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));

        messaging.dispatchDue(TEN);

        var verdict = verdict(only(account));
        assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(verdict.inputs()).isEqualTo("EMAIL REMINDER; business; GB; Europe/London; 0 contacts in 30 days");
        assertThat(verdict.judgedAt()).isEqualTo(TEN);
    }

    @Test
    void twoAccountsOfOneCustomerShareTheirCapsWithinABatch() {
        var euros = reachableBySms();
        var crowns = fixtures.owes(new AccountId(euros.customerId(), "SEK"), "9000.00", "2026-02-05");
        messaging.queueAll(
                List.of(order(euros, "first-reminder", Channel.SMS), order(crowns, "first-reminder", Channel.SMS)));

        var report = messaging.dispatchDue(TEN);

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.deferred()).isEqualTo(1);
        var waiting = messaging.history(euros.customerId()).stream()
                .filter(row -> row.state() == MessageState.READY)
                .findFirst()
                .orElseThrow();
        assertThat(waiting.dueAt()).isEqualTo(at(TODAY.plusDays(1), "09:00"));
        assertThat(verdict(waiting).rule()).isEqualTo("F5");
        assertThat(verdict(waiting).until()).isEqualTo(waiting.dueAt());
        assertThat(verdict(waiting).sentence())
                .isEqualTo("No more than 1 contact by text in a day go to one customer.");
    }

    @Test
    void aThirdEmailOfAWeekWaitsAndIsWithheldOnceItIsTooLate() {
        var account = fixtures.overdue("alder");
        for (int day = 0; day < 3; day++) {
            messaging.queue(orderOfDay(account, day));
            messaging.dispatchDue(TEN.plus(Duration.ofDays(day)));
        }

        var third = messaging.history(account.customerId()).get(0);
        assertThat(third.state()).isEqualTo(MessageState.READY);
        assertThat(verdict(third).rule()).isEqualTo("F5");
        messaging.dispatchDue(third.dueAt().plus(Duration.ofDays(9)));

        assertThat(messaging.history(account.customerId()).get(0).state()).isEqualTo(MessageState.WITHHELD);
        assertThat(messaging.history(account.customerId()).get(0).reason())
                .isEqualTo("It could not be sent in time and says nothing useful any more.");
    }

    @Test
    void aStopIsKeptAsTheReasonAndReadOnTheMessagesPage() throws Exception {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));
        customers.stop(account.customerId(), StopReason.BANKRUPT, TODAY, "court notice");

        messaging.dispatchDue(TEN);

        var row = only(account);
        assertThat(row.state()).isEqualTo(MessageState.WITHHELD);
        assertThat(verdict(row).rule()).isEqualTo("S1");
        var page = web.perform(get("/messages/" + row.id()).with(user("ann").roles("COLLECTOR")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Contact rules")
                .contains("The customer is stopped (bankrupt since 2026-03-03): nothing automatic is sent.")
                .contains("Rule <span>S1</span>");
    }

    private MessageOrder orderOfDay(AccountId account, int day) {
        var templates = List.of("first-reminder", "second-reminder", "final-notice");
        var first = order(account, templates.get(day));
        return new MessageOrder(
                first.stepKey(),
                account,
                null,
                first.template(),
                first.purpose(),
                Channel.EMAIL,
                first.payBy(),
                TODAY.plusDays(day),
                moment(day));
    }

    private static Instant moment(int day) {
        return TEN.plus(Duration.ofDays(day));
    }

    private AccountId reachableBySms() {
        var contact = NewContact.billing("Maria Berg", "m@kunde.example")
                .withPhone("+46701234567")
                .agreedToSms(TODAY, "order form");
        return fixtures.owes(
                fixtures.customer(customer -> customer.withContacts(contact).withAddress(street()), "alder"),
                "1200.00",
                "2026-02-04");
    }

    private MessageRow only(AccountId account) {
        var history = messaging.history(account.customerId());
        assertThat(history).hasSize(1);
        return history.get(0);
    }

    private KeptVerdict verdict(MessageRow row) {
        return verdicts.ofMessage(row.id()).orElseThrow();
    }
}
