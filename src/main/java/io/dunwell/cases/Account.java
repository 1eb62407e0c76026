package io.dunwell.cases;

import io.dunwell.agencies.Placement;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeState;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.Aged;
import io.dunwell.ledger.AnnouncedFee;
import io.dunwell.ledger.Bucket;
import io.dunwell.ledger.OpenItem;
import io.dunwell.offers.Offer;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account as a person looks at it: what every module knows about it on a day.
 *
 * @param contacts active people, billing first
 * @param cases of this account, newest first
 * @param timeBar of the oldest open item, null where it cannot be reckoned or nothing is old
 * @param calls by contact id, whether each of the people with a number may be called now
 * @param time on the clock of the person to talk to, now
 */
public record Account(
        AccountId id,
        LocalDate date,
        Customer customer,
        List<Contact> contacts,
        AccountFigures figures,
        CaseFacts facts,
        Dealings dealings,
        List<CollectionCase> cases,
        LocalTime time,
        @Nullable TimeBar timeBar,
        Map<Long, CallAdvice> calls) {

    /**
     * What was agreed or contested.
     *
     * @param promises newest first, without the instalments of plans
     * @param disputes newest first
     * @param promisedCharges that open promises name
     * @param contestedCharges that open disputes name
     * @param plan the one being paid; else the newest, whatever became of it
     * @param instalments of that plan, in order
     * @param plans all of them, newest first
     * @param fees announced and not yet posted
     * @param placement with an agency, now
     * @param offers newest first
     * @param quietUntil through which day an open complaint wants nobody to write
     */
    public record Dealings(
            List<Promise> promises,
            List<Dispute> disputes,
            Set<Long> promisedCharges,
            Set<Long> contestedCharges,
            @Nullable PaymentPlan plan,
            List<Promise> instalments,
            List<PlanOnAccount> plans,
            List<AnnouncedFee> fees,
            @Nullable Placement placement,
            List<Offer> offers,
            @Nullable LocalDate quietUntil) {}

    public Optional<CollectionCase> openCase() {
        return cases.stream().filter(CollectionCase::isOpen).findFirst();
    }

    /** Null when there is none. */
    public @Nullable CollectionCase latestCase() {
        return cases.isEmpty() ? null : cases.get(0);
    }

    /** Null while nobody is known to talk to. */
    public @Nullable Contact rightParty() {
        return contacts.isEmpty() ? null : contacts.get(0);
    }

    /** The same with other advice about calls. */
    public Account with(Map<Long, CallAdvice> advice) {
        return new Account(id, date, customer, contacts, figures, facts, dealings, cases, time, timeBar, advice);
    }

    /** Whether the person may be called now; null when they have no number. */
    public @Nullable CallAdvice call(Contact person) {
        return calls.get(person.id());
    }

    /** What happens next and when, or what is waited for, in one sentence. */
    public String next() {
        return NextStep.of(this);
    }

    public Aged aged() {
        return new Aged(
                aged(Bucket.CURRENT),
                aged(Bucket.DAYS_1_30),
                aged(Bucket.DAYS_31_60),
                aged(Bucket.DAYS_61_90),
                aged(Bucket.OVER_90));
    }

    private Money aged(Bucket bucket) {
        return figures.openItems().stream()
                .filter(item -> Bucket.of(item.daysOverdue(date)) == bucket)
                .map(OpenItem::open)
                .reduce(Money.zero(id.currency()), Money::plus);
    }

    /** Open promises, the first due first. */
    public List<Promise> openPromises() {
        return dealings.promises().stream()
                .filter(promise -> promise.standing() == PromiseStanding.OPEN)
                .sorted(Comparator.comparing(Promise::dueOn))
                .toList();
    }

    public Optional<Offer> openOffer() {
        return dealings.offers().stream().filter(Offer::isPending).findFirst();
    }

    public List<Dispute> openDisputes() {
        return dealings.disputes().stream()
                .filter(dispute -> dispute.state() == DisputeState.OPEN)
                .sorted(Comparator.comparing(Dispute::answerDueOn))
                .toList();
    }

    /** Answered ones whose replacement is on its way. */
    public List<Dispute> replacements() {
        return dealings.disputes().stream()
                .filter(dispute -> dispute.awaitsReplacement(date))
                .toList();
    }

    /** How many promises of their own were kept, of those that came to an end. */
    public long promisesKept() {
        return dealings.promises().stream()
                .filter(promise -> promise.standing() == PromiseStanding.KEPT)
                .count();
    }

    public long promisesEnded() {
        return dealings.promises().stream()
                .filter(promise ->
                        promise.standing() != PromiseStanding.OPEN && promise.standing() != PromiseStanding.WITHDRAWN)
                .count();
    }
}
