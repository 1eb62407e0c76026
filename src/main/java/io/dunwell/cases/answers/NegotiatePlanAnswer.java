package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.CaseActions;
import io.dunwell.cases.TaskAnswer;
import io.dunwell.kernel.Money;
import io.dunwell.promises.Instalment;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanState;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What came of the plan that was offered: its instalments, or no. */
@Component
class NegotiatePlanAnswer implements TaskAnswer {

    private final PaymentPlans plans;
    private final CaseActions actions;

    NegotiatePlanAnswer(PaymentPlans plans, CaseActions actions) {
        this.plans = plans;
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
        var instalments = instalments(plan.amount(), answer);
        plans.accept(plan.id(), instalments, task.today());
        var first = instalments.get(0);
        actions.tell(
                task.caseId(),
                "PLAN",
                "Work-out plan agreed: %d instalments, the first of %s on %s"
                        .formatted(instalments.size(), first.amount(), first.dueOn()));
        actions.message("plan:" + plan.id(), task.caseId(), "plan-confirmation", first.dueOn());
    }

    /** Equal parts that sum exactly; the last takes the cents. */
    private static List<Instalment> instalments(Money total, Answer answer) {
        var count = answer.number("instalments", "number of instalments", 1);
        var every = answer.number("everyDays", "days between instalments", 1);
        var dueOn = answer.date("firstInstalmentOn", "date of the first instalment");
        var result = new ArrayList<Instalment>();
        for (var part : total.split(count)) {
            result.add(new Instalment(dueOn.plusDays((long) every * result.size()), part));
        }
        return result;
    }
}
