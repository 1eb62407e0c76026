package io.dunwell.promises;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Reading;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work-out plans: offered, accepted with their instalments, kept or broken. */
@Service
@Transactional
public class PaymentPlans {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentPlans.class);

    private final PlanRepository plans;
    private final PromiseRepository promises;
    private final Ledger ledger;
    private final PlanActivation activation;
    private final Judgement judgement;
    private final PlanSettings settings;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;

    PaymentPlans(
            PlanRepository plans,
            PromiseRepository promises,
            Ledger ledger,
            PlanActivation activation,
            Judgement judgement,
            PlanSettings settings,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.promises = promises;
        this.ledger = ledger;
        this.activation = activation;
        this.judgement = judgement;
        this.settings = settings;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Offers to take the amount in parts; a repeat of the key returns the plan it made and changes nothing.
     *
     * @throws PromiseRejected when a plan is already offered or active on the account, or the amount is not owed
     */
    public long offer(String key, AccountId account, Money amount, LocalDate on, LocalDate answerBy, PlanTerms terms) {
        var known = plans.findByPlanKey(key);
        if (known.isPresent()) {
            return known.get().id();
        }
        of(List.of(account)).getOrDefault(account, List.of()).stream()
                .filter(PaymentPlan::isRunning)
                .findFirst()
                .ifPresent(plan -> {
                    throw new PromiseRejected("A plan of %s is already %s on this account: settle that one first."
                            .formatted(plan.amount(), plan.state() == PlanState.ACTIVE ? "agreed" : "offered"));
                });
        checkOwed(account, amount, on);
        var plan =
                plans.save(new PaymentPlan(key, account, amount, on, answerBy, terms, user.login(), clock.instant()));
        changed(plan, "plan offered");
        return plan.id();
    }

    /**
     * Makes each instalment a promise. Open promises of the account are replaced by them.
     *
     * @throws PromiseRejected when the parts do not sum exactly to the plan's amount or their dates do not ascend
     */
    public void accept(long planId, List<Instalment> instalments, LocalDate on) {
        var plan = get(planId);
        activation.activate(plan, instalments, on);
        changed(plan, "plan accepted");
    }

    /** @throws PromiseRejected when the offer was answered before */
    public void decline(long planId, LocalDate on, @Nullable String note) {
        var plan = get(planId);
        plan.answer(PlanState.DECLINED, on);
        plan.note(note);
        changed(plan, "plan declined");
    }

    /** The offer was not answered in time. A plan that was answered meanwhile stays as it is. */
    public void lapse(long planId, LocalDate on) {
        var plan = get(planId);
        if (plan.state() == PlanState.OFFERED) {
            plan.answer(PlanState.LAPSED, on);
            changed(plan, "plan offer lapsed");
        }
    }

    /**
     * The account's newest offer, unanswered or lapsed, did not reach the customer: it is open again, to be answered by
     * {@code answerBy}. An account whose newest plan was answered keeps it as it is.
     */
    public void offerAnew(AccountId account, LocalDate answerBy) {
        latest(account)
                .filter(plan -> plan.state() == PlanState.OFFERED || plan.state() == PlanState.LAPSED)
                .ifPresent(plan -> {
                    plan.offerAnew(answerBy);
                    changed(plan, "plan offered anew");
                });
    }

    /**
     * Ends an active plan and withdraws its open instalments; what came in for them until then is noted first.
     *
     * @throws PromiseRejected when the plan is not active
     */
    public void end(long planId, LocalDate on, @Nullable String note) {
        var plan = get(planId);
        judgement.noteReceived(plan.account(), on);
        plan.end(on, note);
        instalments(planId).stream().filter(Promise::isOpen).forEach(one -> one.letGo(on, "The plan was ended."));
        changed(plan, "plan ended");
    }

    /** The plan whose instalments are being paid; a newer one may be offered in its place. */
    @Transactional(readOnly = true)
    public Optional<PaymentPlan> active(AccountId account) {
        return of(List.of(account)).getOrDefault(account, List.of()).stream()
                .filter(plan -> plan.state() == PlanState.ACTIVE)
                .findFirst();
    }

    /** The newest plan of the account, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<PaymentPlan> latest(AccountId account) {
        return Optional.ofNullable(newest(List.of(account)).get(account));
    }

    /**
     * State of each account's active plan, else of its newest, in one query; accounts that never had one are absent.
     */
    @Transactional(readOnly = true)
    public Map<AccountId, PlanState> states(Collection<AccountId> accounts) {
        return of(accounts).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> state(entry.getValue())));
    }

    /** All plans of many accounts in one query, newest first; accounts that never had one are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<PaymentPlan>> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        return Reading.once(List.of("plans", customers), () -> plans.ofCustomers(customers)).stream()
                .sorted(Comparator.comparingLong(PaymentPlan::id).reversed())
                .filter(plan -> accounts.contains(plan.account()))
                .collect(Collectors.groupingBy(PaymentPlan::account));
    }

    /** Accounts with an offer whose answer was due before {@code date}. */
    @Transactional(readOnly = true)
    public Collection<AccountId> answerDue(LocalDate date) {
        return plans.unanswered(date).stream().map(PaymentPlan::account).toList();
    }

    /** Open instalments that fall due within the days of which customers are reminded, agreed before {@code date}. */
    @Transactional(readOnly = true)
    public List<Promise> toRemind(LocalDate date) {
        var days = settings.remindDaysBefore();
        return days == 0 ? List.of() : promises.instalmentsDue(date, date.plusDays(days), date);
    }

    /** Missed instalments whose plans break unless they are paid, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Promise> atRisk(LocalDate date) {
        return promises.curable(date);
    }

    /** The instalments of a plan in order. */
    @Transactional(readOnly = true)
    public List<Promise> instalments(long planId) {
        return promises.findByPlanIdOrderByInstalment(planId);
    }

    /** The same for many plans in one query, by the plan's id; plans that were never agreed are absent. */
    @Transactional(readOnly = true)
    public Map<Long, List<Promise>> instalmentsOf(Collection<Long> planIds) {
        return planIds.isEmpty()
                ? Map.of()
                : promises.findByPlanIdInOrderByInstalment(planIds).stream()
                        .collect(Collectors.groupingBy(Promise::planId));
    }

    private static PlanState state(List<PaymentPlan> newestFirst) {
        return newestFirst.stream().anyMatch(plan -> plan.state() == PlanState.ACTIVE)
                ? PlanState.ACTIVE
                : newestFirst.get(0).state();
    }

    private Map<AccountId, PaymentPlan> newest(Collection<AccountId> accounts) {
        var result = new HashMap<AccountId, PaymentPlan>();
        if (!accounts.isEmpty()) {
            var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
            plans.ofCustomers(customers).forEach(plan -> result.put(plan.account(), plan));
            result.keySet().retainAll(Set.copyOf(accounts));
        }
        return result;
    }

    private void checkOwed(AccountId account, Money amount, LocalDate on) {
        var owed = ledger.figures(account, on).balance();
        if (!amount.isPositive() || amount.compareTo(owed) > 0) {
            throw new PromiseRejected("A plan of %s cannot be offered where %s is owed: choose an amount up to that."
                    .formatted(amount, owed));
        }
    }

    private PaymentPlan get(long id) {
        return plans.findById(id).orElseThrow(() -> NotFound.of("plan", id));
    }

    private void changed(PaymentPlan plan, String because) {
        LOG.info("{} plan={} account={} amount=\"{}\"", because, plan.id(), plan.account(), plan.amount());
        events.publishEvent(AccountChanged.of(plan.account(), because));
    }
}
