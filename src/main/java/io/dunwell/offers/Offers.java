package io.dunwell.offers;

import io.dunwell.approvals.Limits;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Credit;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Happened;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers that lapse by themselves: made, perhaps approved, then judged by the ledger.
 *
 * <p>What is agreed with customers in other ways, and who is told, belongs to whoever calls.
 */
@Service
@Transactional
public class Offers {

    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    private final OfferRepository offers;
    private final OfferJudgement judgement;
    private final OfferEvents history;
    private final Ledger ledger;
    private final Limits limits;
    private final CustomerLocks locks;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;

    Offers(
            OfferRepository offers,
            OfferJudgement judgement,
            OfferEvents history,
            Ledger ledger,
            Limits limits,
            CustomerLocks locks,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.judgement = judgement;
        this.history = history;
        this.ledger = ledger;
        this.limits = limits;
        this.locks = locks;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What the offer would come to.
     *
     * @throws OfferRejected with what stands in its way
     */
    @Transactional(readOnly = true)
    public OfferFigures figures(OfferWanted wanted) {
        return check(wanted);
    }

    /** The limits of the signed-in person that the offer exceeds, in sentences. */
    @Transactional(readOnly = true)
    public List<String> beyond(OfferWanted wanted) {
        return OfferLimits.check(limits.of(wanted.account()), wanted, check(wanted));
    }

    /**
     * Makes an offer. Beyond the limits of the person it waits for somebody else's approval first.
     *
     * @param key a repeat returns the offer it made and changes nothing
     * @return the offer, REQUESTED or PENDING
     * @throws OfferRejected with what stands in its way
     */
    public Offer make(String key, OfferWanted wanted) {
        locks.hold(List.of(wanted.account().customerId()));
        var known = offers.findByOfferKey(key);
        if (known.isPresent()) {
            return known.get();
        }
        var figures = check(wanted);
        var beyond = OfferLimits.check(limits.of(wanted.account()), wanted, figures);
        var offer = offers.save(
                new Offer(key, wanted, figures, newestCredit(wanted.account()), user.login(), clock.instant()));
        if (beyond.isEmpty()) {
            changed(offer, wanted.on(), "%s, pay by %s".formatted(inWords(offer), offer.payBy()));
        } else {
            offer.request(String.join(" ", beyond));
            changed(offer, wanted.on(), "Approval asked: %s. %s".formatted(inWords(offer), offer.beyond()));
        }
        return offer;
    }

    /**
     * Lets an offer beyond the limits of its maker go out; the customer gets as many days as were meant.
     *
     * @param why kept with its history, null for nothing
     * @throws OfferRejected when it does not wait for approval, or what is owed is not what it was
     */
    public Offer approve(long id, LocalDate on, @Nullable String why) {
        var offer = requested(id);
        var days = offer.payBy().toEpochDay() - offer.madeOn().toEpochDay();
        var books = ledger.figures(offer.account(), on);
        var items = books.openItems().stream()
                .filter(item -> offer.chargeIds().contains(item.chargeId()))
                .toList();
        var owed = OfferCheck.sum(items, offer.account().currency()).minus(books.unapplied());
        if (!owed.equals(offer.owed())) {
            throw new OfferRejected(
                    "%s was owed when this was asked for, and %s is now: decline it and make a new offer."
                            .formatted(offer.owed(), owed));
        }
        offer.approve(user.login(), on.plusDays(days), newestCredit(offer.account()));
        changed(
                offer,
                on,
                "Approved: %s, pay by %s%s".formatted(inWords(offer), offer.payBy(), why == null ? "" : ". " + why));
        return offer;
    }

    /** @throws OfferRejected when it does not wait for approval */
    public Offer refuse(long id, LocalDate on, String reason) {
        var offer = requested(id);
        offer.refuse(user.login(), on, reason);
        changed(offer, on, "Not approved: " + reason);
        return offer;
    }

    /** @throws OfferRejected when it is over already, or without a reason */
    public Offer withdraw(long id, LocalDate on, String reason) {
        var offer = held(id);
        if (reason.isBlank()) {
            throw new OfferRejected("Say why the offer is withdrawn.");
        }
        offer.withdraw(on, reason.strip());
        changed(offer, on, "Withdrawn: " + reason.strip());
        return offer;
    }

    /**
     * A person has released the order.
     *
     * @param invoice the number of its bill, where it is known and not the order's own
     * @throws OfferRejected unless it waits to be released
     */
    public Offer release(long id, LocalDate on, @Nullable String invoice) {
        var offer = held(id);
        offer.release(user.login(), on, clock.instant());
        offer.billedAs(invoice);
        changed(offer, on, "Order released%s".formatted(invoice == null ? "" : ", billed as " + invoice));
        return offer;
    }

    /**
     * Says under which number the order was billed, so that the discount finds the bill.
     *
     * @throws OfferRejected when there is no order, or its discount is posted already
     */
    public Offer billed(long id, LocalDate on, String invoice) {
        var offer = held(id);
        if (offer.order() == null || offer.isGiven()) {
            throw new OfferRejected("No discount waits for a bill here.");
        }
        offer.billedAs(invoice);
        changed(offer, on, "The order was billed as " + invoice);
        return offer;
    }

    /**
     * Reads from the ledger what became of the offers: fulfilled ones get their discount posted, and lose it when the
     * payment was returned. Judging again changes nothing.
     *
     * @return those whose state changed
     */
    public List<Offer> judge(Collection<AccountId> accounts, LocalDate date) {
        return accounts.isEmpty() ? List.of() : judgement.on(Set.copyOf(accounts), date);
    }

    /** Accounts with an open offer whose day is over. */
    @Transactional(readOnly = true)
    public Collection<AccountId> lapsing(LocalDate date) {
        return offers.over(date).stream().map(Offer::account).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The newest that went out to each account; accounts without are absent. One query. */
    @Transactional(readOnly = true)
    public Map<AccountId, OfferStanding> standings(Collection<AccountId> accounts) {
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var newest = new HashMap<AccountId, OfferStanding>();
        if (!customers.isEmpty()) {
            offers.standings(customers).forEach(one -> newest.put(one.account(), one));
        }
        return newest;
    }

    /** All of each account, newest first; accounts without are absent. One query. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<Offer>> of(Collection<AccountId> accounts) {
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        return customers.isEmpty()
                ? Map.of()
                : offers.ofCustomers(customers).stream()
                        .filter(offer -> accounts.contains(offer.account()))
                        .sorted((one, other) -> Long.compare(other.id(), one.id()))
                        .collect(Collectors.groupingBy(Offer::account));
    }

    @Transactional(readOnly = true)
    public List<Offer> of(AccountId account) {
        return of(List.of(account)).getOrDefault(account, List.of());
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Offer get(long id) {
        return offers.findById(id).orElseThrow(() -> NotFound.of("offer", id));
    }

    /** What happened to all offers of the account, as it happened. */
    @Transactional(readOnly = true)
    public List<Happened> history(AccountId account) {
        return history.of(account);
    }

    /** What happened to one offer, as it happened. */
    @Transactional(readOnly = true)
    public List<Happened> history(long id) {
        return history.of(id);
    }

    private OfferFigures check(OfferWanted wanted) {
        return new OfferCheck(ledger.figures(wanted.account(), wanted.on()), of(wanted.account())).check(wanted);
    }

    private long newestCredit(AccountId account) {
        return ledger.credits(account).stream().mapToLong(Credit::id).max().orElse(0);
    }

    private static String inWords(Offer offer) {
        var order = offer.order();
        return order == null
                ? "%s off when %s is paid".formatted(offer.discount(), offer.toPay())
                : "order %s at %s off when %s is paid".formatted(order.reference(), offer.discount(), offer.toPay());
    }

    private Offer requested(long id) {
        var offer = held(id);
        if (offer.state() != OfferState.REQUESTED) {
            throw new OfferRejected("This offer to pay %s is %s and needs no approval any more."
                    .formatted(offer.toPay(), offer.state().label().toLowerCase(Locale.ROOT)));
        }
        return offer;
    }

    private Offer held(long id) {
        locks.hold(List.of(get(id).account().customerId()));
        return get(id);
    }

    private void changed(Offer offer, LocalDate on, String sentence) {
        history.add(offer.id(), on, sentence);
        LOG.info("offer changed offer={} account={} state={}", offer.id(), offer.account(), offer.state());
        events.publishEvent(AccountChanged.of(
                offer.account(), "offer " + offer.state().name().toLowerCase(Locale.ROOT)));
    }
}
