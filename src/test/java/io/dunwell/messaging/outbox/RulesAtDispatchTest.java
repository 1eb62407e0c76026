package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.PAY_BY;
import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.contact.ContactVerdicts;
import io.dunwell.contact.KeptVerdict;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewWish;
import io.dunwell.customers.Wishes;
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
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What wishes and the class of a message do to those that are due. */
@DunwellTest
class RulesAtDispatchTest {

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Messaging messaging;

    @Autowired
    private Wishes wishes;

    @Autowired
    private ContactVerdicts verdicts;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
    }

    @Test
    void whoWantsNoEmailGetsALetter() {
        var account = debtor("alder", "2026-02-04");
        wishes.add(NewWish.notBy(Channel.EMAIL, account.customerId()));

        var message = dispatched(account, "first-reminder");

        assertThat(message.state()).isEqualTo(MessageState.TO_PRINT);
        assertThat(message.channel()).isEqualTo(Channel.LETTER);
    }

    @Test
    void whoWantsNothingByAnyWayGetsNothingAndTheRuleIsKept() {
        var account = debtor("birch", "2026-02-04");
        wishes.add(NewWish.onlyBy(Channel.PHONE, account.customerId()));

        var message = dispatched(account, "first-reminder");

        assertThat(message.state()).isEqualTo(MessageState.WITHHELD);
        assertThat(message.reason()).isEqualTo("The customer asked not to be reached by email.");
        assertThat(verdicts.ofMessage(message.id())).map(KeptVerdict::rule).contains("T4");
    }

    @Test
    void aFinalNoticeIsWithheldOnceTheClaimIsTimeBarredButAReminderGoes() {
        var barred = debtor("cedar", "2019-02-04");

        assertThat(dispatched(barred, "final-notice").reason())
                .isEqualTo("Not sent: the claim is time-barred, and legal steps may not be threatened.");
        assertThat(dispatched(debtor("elm", "2019-02-04"), "first-reminder").state())
                .isEqualTo(MessageState.SENT);
        assertThat(dispatched(debtor("fir", "2026-01-04"), "final-notice").state())
                .isEqualTo(MessageState.SENT);
    }

    private AccountId debtor(String name, String dueOn) {
        return fixtures.owes(
                fixtures.customer(
                        customer -> customer.withDebtorType(DebtorType.BUSINESS)
                                .withAddress(MessagingFixtures.street())
                                .withContacts(NewContact.billing("Maria Berg", name + "@kunde.example")),
                        name),
                "1200.00",
                dueOn);
    }

    private MessageRow dispatched(AccountId account, String template) {
        messaging.queue(new MessageOrder(
                account + "/" + template,
                account,
                1L,
                template,
                TemplateCatalog.get(template).purpose(),
                Channel.EMAIL,
                PAY_BY,
                TODAY,
                TEN));
        messaging.dispatchDue(TEN);
        return messaging.history(account.customerId()).get(0);
    }
}
