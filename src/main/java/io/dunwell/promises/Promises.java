package io.dunwell.promises;

import io.dunwell.approvals.Limits;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Reading;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

/** Promises to pay: taken, judged by what came in, withdrawn. */
@Service
@Transactional
public class Promises {

    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);
    private static final int CONFIRMED_LATELY_DAYS = 2;
    private static final int MISSED_LATELY_DAYS = 3;

    private final PromiseRepository promises;
    private final PlanRepository plans;
    private final Judgement judgement;
    private final Ledger ledger;
    private final PromiseLimits limits;
    private final Limits authorities;
    private final CustomerLocks locks;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;

    Promises(
            PromiseRepository promises,
            PlanRepository plans,
            Judgement judgement,
            Ledger ledger,
            PromiseLimits limits,
            Limits authorities,
            CustomerLocks locks,
            BusinessCalendar calendar,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events) {
        this.promises = promises;
        this.plans = plans;
        this.judgement = judgement;
        this.ledger = ledger;
        this.limits = limits;
        this.authorities = authorities;
        this.locks = locks;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records a promise. The customer's row is held first, so that two at the same moment see one another.
     *
     * @return its id
     * @throws PromiseRejected when it is later or larger than promises may be, or too many are open
     */
    public long make(NewPromise wanted) {
        locks.hold(Set.of(wanted.account().customerId()));
        var authority = authorities.of(wanted.account());
        PromiseLimits.check(wanted, authority);
        judgement.noteReceived(wanted.account(), wanted.madeOn());
        var open = of(wanted.account()).stream().filter(Promise::isOpen).toList();
        var owed = ledger.figures(wanted.account(), wanted.madeOn());
        new PromiseCheck(owed, open).check(wanted, authority);
        var promise = promises.save(new Promise(wanted, user.login(), clock.instant()));
        LOG.info(
                "promise made promise={} account={} amount=\"{}\" due={}",
                promise.id(),
                promise.account(),
                promise.amount(),
                promise.dueOn());
        events.publishEvent(AccountChanged.of(promise.account(), "promise made"));
        return promise.id();
    }

    /** @throws PromiseRejected when it is not open any more, or an instalment of a plan */
    public void withdraw(long id, LocalDate on, @Nullable String note) {
        var promise = get(id);
        if (promise.planId() != null) {
            throw new PromiseRejected("This is an instalment of a plan: end the plan instead.");
        }
        judgement.noteReceived(promise.account(), on);
        promise.withdraw(on, note, user.login(), clock.instant());
        LOG.info("promise withdrawn promise={} account={} on={}", id, promise.account(), on);
        events.publishEvent(AccountChanged.of(promise.account(), "promise withdrawn"));
    }

    /**
     * Compares what was promised on the accounts with what came in up to {@code date}, oldest promise first, and moves
     * plans accordingly: a missed instalment breaks its plan, an offer not answered in time lapses. Judging again gives
     * the same; a returned payment undoes what it had kept.
     *
     * @return the accounts on which a standing changed; the caller looks at them again, no event is published
     */
    public List<AccountId> judge(Collection<AccountId> accounts, LocalDate date) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        var changed = List.copyOf(judgement.on(Set.copyOf(accounts), date));
        if (!changed.isEmpty()) {
            LOG.info("promises judged accounts={} changed={} on={}", accounts.size(), changed.size(), date);
        }
        return changed;
    }

    /** Accounts with an open promise or instalment, or an unanswered offer, whose time was over before {@code date}. */
    @Transactional(readOnly = true)
    public Collection<AccountId> fallenDue(LocalDate date) {
        var accounts =
                promises.fallenDue(date).stream().map(Promise::account).collect(Collectors.toCollection(TreeSet::new));
        plans.unanswered(date).forEach(plan -> accounts.add(plan.account()));
        return accounts;
    }

    /** Open promises due so soon that their giver is reminded, unless it was confirmed to them only just now. */
    @Transactional(readOnly = true)
    public List<Promise> toRemind(LocalDate date) {
        var days = limits.remindDaysBefore();
        return days == 0
                ? List.of()
                : promises.dueBetween(date.plusDays(1), date.plusDays(days), date.minusDays(CONFIRMED_LATELY_DAYS));
    }

    /** Promises that turned out not to be kept in the last days, so that a night that did not run loses nothing. */
    @Transactional(readOnly = true)
    public List<Promise> missedLately(LocalDate date) {
        return promises.missedBetween(date.minusDays(MISSED_LATELY_DAYS), date);
    }

    /** One query for all accounts. Those without an open or lately broken promise are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, PromiseFigures> figures(Collection<AccountId> accounts, LocalDate date) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var figures = PromiseSums.of(promises.forFigures(customers, date.minusMonths(12)));
        figures.keySet().retainAll(Set.copyOf(accounts));
        return figures;
    }

    /** Newest first, instalments among them. */
    @Transactional(readOnly = true)
    public List<Promise> of(AccountId account) {
        return Reading.once(List.of("promises", account), () -> promises.of(account.customerId(), account.currency()));
    }

    /** The same for many accounts in one query; accounts without are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<Promise>> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        return promises.ofCustomers(customers).stream()
                .filter(promise -> accounts.contains(promise.account()))
                .collect(Collectors.groupingBy(Promise::account));
    }

    @Transactional(readOnly = true)
    public Promise get(long id) {
        return promises.findById(id).orElseThrow(() -> NotFound.of("promise", id));
    }

    /** The last day on which a payment still keeps a promise due on {@code dueOn}. */
    public LocalDate graceUntil(LocalDate dueOn) {
        return limits.graceUntil(dueOn, calendar);
    }
}
