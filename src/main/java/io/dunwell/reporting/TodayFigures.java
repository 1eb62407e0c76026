package io.dunwell.reporting;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What is due, late or missed on one day. Nothing stands in two of them: an instalment of a plan is no promise here.
 *
 * @param since the first day of what counts as just missed
 * @param promisesSoon due tomorrow or within the six days after
 * @param promisesLate their day passed, and nobody has found them missed
 * @param promisesMissed found broken, or kept only in part, since that day
 * @param instalmentsLate as promises
 * @param instalmentsMissed of plans that broke since that day
 * @param plansAtRisk plans with a missed instalment that can still be paid, and what is missing of it
 * @param tasksLate of the roles asked for; amounts are what each account had overdue when its task was opened
 * @param tasksDone finished by whomever on that day
 * @param answersLate disputes that should have been answered
 */
public record TodayFigures(
        LocalDate date,
        LocalDate since,
        Due promisesToday,
        Due promisesSoon,
        Due promisesLate,
        Missed promisesMissed,
        Due instalmentsToday,
        Due instalmentsSoon,
        Due instalmentsLate,
        Missed instalmentsMissed,
        Due plansAtRisk,
        Due tasksToday,
        Due tasksLate,
        long tasksDone,
        Due answersToday,
        Due answersLate,
        CashIn cash) {

    public boolean isNothingPromised() {
        return Stream.of(promisesToday, promisesSoon, promisesLate, promisesMissed.due())
                .allMatch(Due::isEmpty);
    }

    public boolean isNothingPlanned() {
        return Stream.of(instalmentsToday, instalmentsSoon, instalmentsLate, instalmentsMissed.due(), plansAtRisk)
                .allMatch(Due::isEmpty);
    }

    public boolean isNothingToDo() {
        return Stream.of(tasksToday, tasksLate, answersToday, answersLate).allMatch(Due::isEmpty);
    }

    public boolean isNothing() {
        return isNothingPromised() && isNothingPlanned() && isNothingToDo();
    }
}
