package io.dunwell.promises;

import io.dunwell.approvals.Limits;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Happened;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans that people work out with a customer: proposed, approved where limits want it, agreed, replaced, ended. */
@Service
@Transactional
public class WorkOutPlans {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOutPlans.class);

    private final PlanRepository plans;
    private final PlanCheck check;
    private final PlanActivation activation;
    private final Limits limits;
    private final CurrentUser user;
    private final PlanEvents history;
    private final PaymentPlans all;
    private final CustomerLocks locks;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;

    WorkOutPlans(
            PlanRepository plans,
            Ledger ledger,
            PlanActivation activation,
            Limits limits,
            CurrentUser user,
            PlanEvents history,
            PaymentPlans all,
            CustomerLocks locks,
            CompanyClock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.check = new PlanCheck(plans, ledger);
        this.activation = activation;
        this.limits = limits;
        this.user = user;
        this.history = history;
        this.all = all;
        this.locks = locks;
        this.clock = clock;
        this.events = events;
    }

    /** The limits of the signed-in person that these terms exceed, in sentences. */
    @Transactional(readOnly = true)
    public List<String> beyond(PlanWanted wanted) {
        return PlanLimits.check(limits.of(wanted.account()), wanted);
    }

    /**
     * Offers a plan, or records one that the customer agreed to already. Beyond the limits of the person it waits for
     * somebody else's approval first.
     *
     * @param key a repeat returns the plan it made and changes nothing
     * @param agreed null for an offer
     * @return the plan as it stands now: REQUESTED, OFFERED or ACTIVE
     * @throws PromiseRejected when it is more than is owed, its parts do not fit, or another plan is in its way
     */
    public PaymentPlan propose(String key, PlanWanted wanted, @Nullable Acceptance agreed) {
        locks.hold(List.of(wanted.account().customerId()));
        var known = plans.findByPlanKey(key);
        if (known.isPresent()) {
            return known.get();
        }
        check.check(wanted);
        if (agreed == null) {
            check.checkFirst(wanted);
        }
        var beyond = beyond(wanted);
        var plan = plans.save(new PaymentPlan(key, wanted, user.login(), clock.instant()));
        plan.agreedTo(agreed);
        if (!beyond.isEmpty()) {
            plan.request(String.join(" ", beyond));
            changed(
                    plan,
                    wanted.on(),
                    "Approval asked for a plan of %s in %d parts: %s"
                            .formatted(plan.amount(), wanted.parts().size(), plan.beyond()));
            return plan;
        }
        goOn(plan, wanted.on());
        return plan;
    }

    /**
     * Lets a plan beyond the limits of its proposer go on: to the customer, or into force when they agreed already.
     *
     * @param why kept with its history, null for nothing
     * @throws PromiseRejected when it does not wait for approval, or what is owed or its dates fit it no more
     */
    public PaymentPlan approve(long id, LocalDate on, @Nullable String why) {
        var plan = requested(id);
        check.checkOwed(plan.account(), plan.amount(), on);
        var days = plan.answerBy().toEpochDay() - plan.offeredOn().toEpochDay();
        plan.approve(user.login(), on.plusDays(days));
        history.add(id, on, why == null ? "Approved" : "Approved: " + why);
        goOn(plan, on);
        return plan;
    }

    /** @throws PromiseRejected when it does not wait for approval */
    public PaymentPlan refuse(long id, LocalDate on, String reason) {
        var plan = requested(id);
        plan.refuse(user.login(), on, reason);
        changed(plan, on, "Not approved: " + reason);
        return plan;
    }

    /** @throws PromiseRejected when the offer was answered, has lapsed, or what is owed fits it no more */
    public PaymentPlan accept(long id, Acceptance how) {
        var plan = held(id);
        if (plan.state() == PlanState.OFFERED && plan.answerBy().isBefore(how.on())) {
            throw new PromiseRejected(
                    "This offer could be accepted until %s: make a new one.".formatted(plan.answerBy()));
        }
        check.checkOwed(plan.account(), plan.amount(), how.on());
        plan.agreedTo(how);
        activate(plan, how.on());
        return plan;
    }

    /**
     * Takes back what nobody has agreed to yet.
     *
     * @throws PromiseRejected when somebody has, or it came to an end otherwise
     */
    public PaymentPlan withdraw(long id, LocalDate on, @Nullable String reason) {
        var plan = held(id);
        if (plan.state() != PlanState.OFFERED) {
            throw new PromiseRejected("This plan of %s is %s; only an open offer can be withdrawn."
                    .formatted(plan.amount(), plan.state().label().toLowerCase(Locale.ROOT)));
        }
        plan.move(PlanState.WITHDRAWN, on);
        plan.note(reason);
        changed(plan, on, reason == null ? "Offer withdrawn" : "Offer withdrawn: " + reason);
        return plan;
    }

    /**
     * Ends a plan that is being paid; collecting goes on.
     *
     * @throws PromiseRejected when it is not active, or without a reason
     */
    public PaymentPlan end(long id, LocalDate on, String reason) {
        var plan = held(id);
        if (reason.isBlank()) {
            throw new PromiseRejected("Say why the plan is ended.");
        }
        all.end(id, on, reason.strip());
        history.add(id, on, "Ended: " + reason.strip());
        return plan;
    }

    /** The customer said no, or asked for other terms. */
    public PaymentPlan decline(long id, LocalDate on, String sentence) {
        var plan = held(id);
        all.decline(id, on, sentence);
        history.add(id, on, sentence);
        return plan;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public PaymentPlan get(long id) {
        return plans.findById(id).orElseThrow(() -> NotFound.of("plan", id));
    }

    /** What happened to all plans of the account, as it happened. */
    @Transactional(readOnly = true)
    public List<Happened> history(AccountId account) {
        return history.of(account);
    }

    /** What a new plan would be about: all that is owed under the old one, or what is overdue and not disputed. */
    @Transactional(readOnly = true)
    public Money left(PaymentPlan plan) {
        return all.instalments(plan.id()).stream()
                .map(Promise::outstanding)
                .reduce(Money.zero(plan.amount().currency()), Money::plus);
    }

    private void goOn(PaymentPlan plan, LocalDate on) {
        if (plan.acceptance() == null) {
            changed(
                    plan,
                    on,
                    "Plan of %s in %d parts offered, answer by %s"
                            .formatted(plan.amount(), plan.offered().size(), plan.answerBy()));
        } else {
            activate(plan, on);
        }
    }

    private void activate(PaymentPlan plan, LocalDate on) {
        activation.activate(plan, plan.offered(), on);
        var how = plan.acceptance();
        changed(
                plan,
                on,
                "Plan of %s in %d parts agreed%s"
                        .formatted(
                                plan.amount(),
                                plan.offered().size(),
                                how == null
                                        ? ""
                                        : " by %s %s"
                                                .formatted(how.name(), how.how().label())));
    }

    private PaymentPlan requested(long id) {
        var plan = held(id);
        if (plan.state() != PlanState.REQUESTED) {
            throw new PromiseRejected("This plan of %s is %s and needs no approval any more."
                    .formatted(plan.amount(), plan.state().label().toLowerCase(Locale.ROOT)));
        }
        return plan;
    }

    private PaymentPlan held(long id) {
        locks.hold(List.of(get(id).account().customerId()));
        return get(id);
    }

    private void changed(PaymentPlan plan, LocalDate on, String sentence) {
        history.add(plan.id(), on, sentence);
        LOG.info("plan changed plan={} account={} state={}", plan.id(), plan.account(), plan.state());
        events.publishEvent(
                AccountChanged.of(plan.account(), "plan " + plan.state().name().toLowerCase(Locale.ROOT)));
    }
}
