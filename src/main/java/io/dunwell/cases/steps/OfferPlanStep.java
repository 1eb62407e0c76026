package io.dunwell.cases.steps;

import static io.dunwell.engine.StepDefinition.step;
import static io.dunwell.engine.StepInput.number;
import static io.dunwell.engine.StepInput.text;

import io.dunwell.cases.CaseActions;
import io.dunwell.cases.PlanLinks;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.engine.StepDefinition;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanTerms;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Offers to take what is owed in parts; a person settles the instalments when the customer answers. */
@Component
class OfferPlanStep implements PolicyStep {

    private static final Set<String> RUNNING = Set.of("REQUESTED", "OFFERED", "ACTIVE");

    private final CaseActions actions;
    private final PaymentPlans plans;
    private final PlanLinks links;

    OfferPlanStep(CaseActions actions, PaymentPlans plans, PlanLinks links) {
        this.actions = actions;
        this.plans = plans;
        this.links = links;
    }

    @Override
    public StepDefinition definition() {
        return step("offerPlan", "Offer a work-out plan")
                .taking(
                        text("template", "Message"),
                        number("instalments", "Instalments", 3),
                        number("everyDays", "Days between instalments", 30),
                        number("answerWithinDays", "Answer within days", 7));
    }

    @Override
    public void run(StepCall call) {
        var facts = actions.facts(call.caseId());
        var answerBy = call.businessDate().plusDays(call.number("answerWithinDays"));
        if (!RUNNING.contains(facts.planState())) {
            var terms = new PlanTerms(call.number("instalments"), call.number("everyDays"));
            links.offered(plans.offer(
                    call.callId(), facts.account(), facts.toCollect(), call.businessDate(), answerBy, terms));
            actions.tell(
                    call.caseId(),
                    "PLAN",
                    "Work-out plan offered: %s in %d parts, answer by %s"
                            .formatted(facts.toCollect(), call.number("instalments"), answerBy));
        }
        actions.message(call.callId(), call.caseId(), call.input("template"), answerBy);
    }
}
