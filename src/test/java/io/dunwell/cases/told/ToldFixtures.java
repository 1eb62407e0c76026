package io.dunwell.cases.told;

import io.dunwell.customers.DebtorType;
import io.dunwell.customers.NewContact;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.disputes.Remedy;
import io.dunwell.disputes.WithdrawnBy;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.LateFees;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.offers.Discount;
import io.dunwell.offers.OfferWanted;
import io.dunwell.offers.Offers;
import io.dunwell.offers.Order;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanTerms;
import io.dunwell.promises.Promises;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A business that can be reached in every way, its dealings, and the words it reads about them. */
@Component
class ToldFixtures {

    static final LocalDate TODAY = MessagingFixtures.TODAY;
    static final LocalDate PAY_BY = MessagingFixtures.PAY_BY;

    private final MessagingFixtures people;
    private final Messaging messaging;
    private final Promises promises;
    private final PaymentPlans plans;
    private final Disputes disputes;
    private final Offers offers;
    private final LateFees fees;
    private final Ledger ledger;

    ToldFixtures(
            MessagingFixtures people,
            Messaging messaging,
            Promises promises,
            PaymentPlans plans,
            Disputes disputes,
            Offers offers,
            LateFees fees,
            Ledger ledger) {
        this.people = people;
        this.messaging = messaging;
        this.promises = promises;
        this.plans = plans;
        this.disputes = disputes;
        this.offers = offers;
        this.fees = fees;
        this.ledger = ledger;
    }

    /** Owes 1,200.00 EUR since 4 February and 300.00 EUR since 20 February. */
    AccountId owing(String language) {
        return owingNamed(language, "alder", false);
    }

    /** Has a street and nothing else. */
    AccountId owingByPost(String language) {
        return owingNamed(language, "birch", true);
    }

    AccountId owingNamed(String language, String name, boolean byPost) {
        var contact = NewContact.billing("Maria Berg", byPost ? null : name + "@kunde.example")
                .speaking(language);
        var account = people.customer(
                customer -> customer.withDebtorType(DebtorType.BUSINESS)
                        .withContacts(
                                byPost
                                        ? contact
                                        : contact.withPhone("+46701234567").agreedToSms(TODAY, "order form"))
                        .withAddress(MessagingFixtures.street()),
                name);
        people.owes(account, "1200.00", "2026-02-04");
        return people.owes(account, "300.00", "2026-02-20");
    }

    long promise(AccountId account, String amount, Long... chargeIds) {
        var dueOn = LocalDate.of(2026, 3, 12);
        return promises.make(new NewPromise(
                account, eur(amount), TODAY, dueOn, promises.graceUntil(dueOn), null, null, null, List.of(chargeIds)));
    }

    long dispute(AccountId account, String amount, Long... chargeIds) {
        return disputes.open(new NewDispute(
                account,
                Set.of(chargeIds),
                DisputeReason.QUANTITY,
                eur(amount),
                TODAY,
                TODAY.plusDays(14),
                null,
                null));
    }

    void uphold(long dispute, String credited) {
        disputes.uphold(dispute, eur(credited), TODAY, null);
    }

    void replace(long dispute) {
        disputes.uphold(dispute, Remedy.replacement("EUR", "WB-77", LocalDate.of(2026, 3, 12)), TODAY, "was broken");
    }

    void withdraw(long dispute) {
        disputes.withdraw(dispute, WithdrawnBy.CUSTOMER, TODAY, "found it");
    }

    void reject(long dispute) {
        disputes.reject(dispute, TODAY, null);
    }

    long offer(AccountId account, String key) {
        return plans.offer(key, account, eur("1000.00"), TODAY, PAY_BY, new PlanTerms(3, 30));
    }

    void accept(long plan, AccountId account) {
        var offered = plans.latest(account).orElseThrow().offered();
        plans.accept(plan, offered, TODAY);
    }

    void announceFee(AccountId account, String key) {
        fees.announce(key, account, eur("18.00"), "1.5 %", TODAY, PAY_BY);
    }

    void postedFee(AccountId account, String key) {
        fees.announce(key, account, eur("18.00"), "1.5 %", TODAY.minusDays(7), TODAY);
        fees.postDue(key, TODAY);
    }

    /** 5 % off the two items for paying by the deadline, or off an order of 2,000.00 EUR. */
    long discount(AccountId account, boolean order) {
        var wanted = new OfferWanted(
                account,
                Set.of(oldestItem(account), newestItem(account)),
                new Discount.Percent(new BigDecimal("5")),
                order ? new Order("PO-7", "20 pallets", eur("2000.00")) : null,
                null,
                TODAY,
                PAY_BY);
        return offers.make("told " + account, wanted).id();
    }

    /** The day on which nothing of a promise has come. */
    void judge(AccountId account, LocalDate on) {
        promises.judge(List.of(account), on);
    }

    long oldestItem(AccountId account) {
        return items(account).get(0).chargeId();
    }

    long newestItem(AccountId account) {
        return items(account).get(1).chargeId();
    }

    /** What the customer reads when a message is sent today. */
    MessageView read(AccountId account, String key, String template, Channel channel) {
        messaging.queue(new MessageOrder(
                key,
                account,
                null,
                template,
                TemplateCatalog.get(template).purpose(),
                channel,
                PAY_BY,
                TODAY,
                MessagingFixtures.TEN));
        messaging.dispatchDue(MessagingFixtures.TEN);
        return messaging.get(messaging.history(account.customerId()).get(0).id());
    }

    String body(AccountId account, String key, String template, Channel channel) {
        var message = read(account, key, template, channel);
        var body = message.body();
        if (body == null || message.row().channel() != channel) {
            throw new AssertionError("Not written by " + channel + ": " + message.row());
        }
        return body;
    }

    private List<OpenItem> items(AccountId account) {
        return ledger.figures(account, TODAY).openItems();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
