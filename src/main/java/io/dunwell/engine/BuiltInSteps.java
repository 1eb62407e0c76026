package io.dunwell.engine;

import static io.dunwell.engine.StepDefinition.step;
import static io.dunwell.engine.StepInput.number;

import io.dunwell.engine.StepDefinition.Element;
import java.util.List;

/** Steps that the engine itself carries out: a person's task, and waits on the company's calendar. */
final class BuiltInSteps {

    static final String OPEN_TASK = "openTask";

    static final List<StepDefinition> ALL = List.of(
            step(OPEN_TASK, "Open a task for a person")
                    .drawnAs(Element.USER_TASK)
                    .taking(number("dueInBusinessDays", "Due in business days", 1)),
            step("wait.days", "Wait calendar days").drawnAs(Element.TIMER).taking(number("days", "Days", 7)),
            step("wait.businessDays", "Wait business days")
                    .drawnAs(Element.TIMER)
                    .taking(number("days", "Business days", 5)),
            step("wait.daysPastPayRun", "Wait calendar days, and past a payment run of the customer")
                    .drawnAs(Element.TIMER)
                    .taking(number("days", "Days", 7)),
            step("wait.businessDaysPastPayRun", "Wait business days, and past a payment run of the customer")
                    .drawnAs(Element.TIMER)
                    .taking(number("days", "Business days", 5)),
            step("wait.untilDaysOverdue", "Wait until the account is so many days overdue")
                    .drawnAs(Element.TIMER)
                    .taking(number("days", "Days overdue", 90)));

    private BuiltInSteps() {}
}
