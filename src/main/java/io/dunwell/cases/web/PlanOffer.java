package io.dunwell.cases.web;

import io.dunwell.cases.Account;
import io.dunwell.customers.PayRun;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.links.References;
import io.dunwell.promises.Acceptance;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PlanSettings;
import io.dunwell.promises.Proposer;
import io.dunwell.promises.Rhythm;
import io.dunwell.promises.WorkOutPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a plan proposes by itself. */
@Component
class PlanOffer {

    private static final int USUAL_INSTALMENTS = 3;

    private final WorkOutPlans plans;
    private final PlanSettings settings;
    private final BusinessCalendar calendar;

    PlanOffer(WorkOutPlans plans, PlanSettings settings, BusinessCalendar calendar) {
        this.plans = plans;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** @param before the plan to be replaced, if any */
    PlanForm of(Account account, @Nullable PaymentPlan before) {
        var today = account.date();
        var answerBy = calendar.nextBusinessDay(today.plusDays(settings.answerDays()));
        var run = account.customer().payRun();
        var first = run.nextRun(answerBy).orElseGet(() -> calendar.plusBusinessDays(answerBy, 3));
        var contact = account.rightParty();
        return new PlanForm(
                "form:" + References.random(),
                before == null ? null : before.id(),
                amount(account, before).amount(),
                null,
                null,
                PlanForm.By.COUNT,
                USUAL_INSTALMENTS,
                null,
                null,
                run.run() == PayRun.NONE ? Rhythm.MONTHLY : Rhythm.PAY_DAY,
                first,
                Proposer.CUSTOMER,
                false,
                "",
                PlanForm.Then.OFFER,
                answerBy,
                Acceptance.How.PHONE,
                contact == null ? "" : contact.name(),
                today);
    }

    /** What is left of the plan before; else all that is overdue and not disputed; else all that is open. */
    private Money amount(Account account, @Nullable PaymentPlan before) {
        var balance = account.figures().balance().max(Money.zero(account.id().currency()));
        if (before != null) {
            return plans.left(before).min(balance);
        }
        var overdue = account.facts().toCollect().plus(account.facts().promised());
        return (overdue.isPositive() ? overdue : balance).min(balance);
    }
}
