package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.order;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.channels.RecordingGateway;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A first reminder of 1,200.00 EUR by text message to somebody who agreed to texts, and what the provider answers. */
@Component
class SentTexts {

    static final String NUMBER = "+46701234567";
    static final Outcome NO_ANSWER =
            Outcome.failed(Kind.UNKNOWN, null, "The SMS provider did not say whether it sent the message.");

    private final MessagingFixtures fixtures;
    private final Messaging messaging;
    private final Customers customers;
    private final Companies companies;
    private final CompanyClock clock;
    private final Dispatchers dispatchers;

    SentTexts(
            MessagingFixtures fixtures,
            Messaging messaging,
            Customers customers,
            Companies companies,
            CompanyClock clock,
            Dispatchers dispatchers) {
        this.fixtures = fixtures;
        this.messaging = messaging;
        this.customers = customers;
        this.companies = companies;
        this.clock = clock;
        this.dispatchers = dispatchers;
    }

    AccountId someoneWhoReadsTexts() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        return fixtures.owes(
                fixtures.customer(
                        customer -> customer.withContacts(NewContact.billing("Maria Berg", "m@kunde.example")
                                .withPhone(NUMBER)
                                .agreedToSms(TODAY, "order form")),
                        "alder"),
                "1200.00",
                "2026-02-04");
    }

    /** Returns the reference of the attempt. */
    String send(AccountId account, Outcome answer) {
        return send(account, outgoing -> answer);
    }

    String send(AccountId account, Function<Outgoing, Outcome> answer) {
        var sms = new RecordingGateway(Channel.SMS, answer);
        messaging.queue(order(account, "first-reminder", Channel.SMS));
        dispatchers.to(sms).dispatch(TEN, DispatchProgress.NONE);
        return sms.received().get(0).reference();
    }

    MessageView messageTo(AccountId account) {
        return messaging.get(messaging.history(account.customerId()).get(0).id());
    }

    boolean areWelcomeTo(AccountId account) {
        return customers.contacts(account.customerId()).get(0).smsConsentOn() != null;
    }
}
