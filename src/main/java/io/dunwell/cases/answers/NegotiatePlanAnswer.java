package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.CaseActions;
import io.dunwell.cases.PlanDealings;
import io.dunwell.cases.TaskAnswer;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.Money;
import io.dunwell.promises.Instalment;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanLength;
import io.dunwell.promises.PlanSchedule;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.PlanWanted;
import io.dunwell.promises.Proposer;
import io.dunwell.promises.Rhythm;
import io.dunwell.promises.WorkOutPlans;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What came of the plan that was offered: its instalments, or no. */
@Component
class NegotiatePlanAnswer implements TaskAnswer {

    private final PaymentPlans plans;
    private final WorkOutPlans workOut;
    private final PlanDealings dealings;
    private final Customers customers;
    private final CaseActions actions;

    NegotiatePlanAnswer(
            PaymentPlans plans, WorkOutPlans workOut, PlanDealings dealings, Customers customers, CaseActions actions) {
        this.plans = plans;
        this.workOut = workOut;
        this.dealings = dealings;
        this.customers = customers;
        this.actions = actions;
    }

    @Override
    public String form() {
        return "negotiate-plan";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        var offered = plans.latest(task.facts().account()).filter(plan -> plan.state() == PlanState.OFFERED);
        switch (answer.outcome()) {
            case "accepted" ->
                accept(
                        offered.orElseThrow(() -> new AnswerRejected(
                                "outcome", "No plan is offered on this account any more: offer one again.")),
                        task,
                        answer);
            case "declined" ->
                offered.ifPresent(plan -> {
                    plans.decline(plan.id(), task.today(), answer.textOrNull("note"));
                    actions.tell(task.caseId(), "PLAN", "Work-out plan declined");
                });
            default -> actions.tell(task.caseId(), "PLAN", "No answer to the work-out plan");
        }
    }

    private void accept(PaymentPlan plan, AnsweredTask task, Answer answer) {
        var schedule = schedule(plan.amount(), answer);
        var parts = schedule.parts(customers.get(plan.account().customerId()).payRun());
        refuseBeyondLimits(plan, schedule, parts, task);
        plans.accept(plan.id(), parts, task.today());
        dealings.agreed(plan.id());
        var first = parts.get(0);
        actions.tell(
                task.caseId(),
                "PLAN",
                "Work-out plan agreed: %d instalments, the first of %s on %s"
                        .formatted(parts.size(), first.amount(), first.dueOn()));
        actions.message("plan:" + plan.id(), task.caseId(), "plan-confirmation", first.dueOn());
    }

    private void refuseBeyondLimits(
            PaymentPlan plan, PlanSchedule schedule, List<Instalment> parts, AnsweredTask task) {
        var wanted = new PlanWanted(
                plan.account(),
                plan.amount(),
                parts,
                schedule.downPayment().isPositive(),
                schedule.rhythm(),
                Proposer.CUSTOMER,
                false,
                null,
                null,
                task.today(),
                task.today());
        var beyond = workOut.beyond(wanted);
        if (!beyond.isEmpty()) {
            throw new AnswerRejected(
                    "instalments",
                    "%s To ask for an approval, withdraw the offer on the account and record the plan there."
                            .formatted(String.join(" ", beyond)));
        }
    }

    private static PlanSchedule schedule(Money total, Answer answer) {
        var currency = total.currency();
        var down = answer.text("downPayment").isEmpty()
                ? Money.zero(currency)
                : answer.amount("downPayment", "down payment", currency);
        return new PlanSchedule(
                total,
                down,
                down.isPositive() ? answer.date("downPaymentOn", "date of the down payment") : null,
                rhythm(answer),
                answer.date("firstInstalmentOn", "date of the first instalment"),
                new PlanLength.Count(answer.number("instalments", "number of instalments", 1)));
    }

    private static Rhythm rhythm(Answer answer) {
        var chosen = answer.text("rhythm")
                .orElseThrow(() -> new AnswerRejected("rhythm", "Choose how often an instalment is paid."));
        return Arrays.stream(Rhythm.values())
                .filter(rhythm -> rhythm.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new AnswerRejected("rhythm", "Choose how often an instalment is paid."));
    }
}
