package io.dunwell.cases;

import io.dunwell.customers.PayRunCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a bill that is not due yet is reminded of in a night.
 *
 * <p>Every bill is, from three calendar days before its due date on. A customer whose payment runs are known hears of
 * it earlier where a run asks for that: from the business day before the cut-off of the run that pays it in time, and
 * on the day of the cut-off at the latest. What missed that cut-off waits for its three days: an early word changes
 * nothing any more. On the due date, and before the bill was issued, nothing is said. The first night that may remind
 * does, so a night that was left out is made up for while it still helps.
 *
 * @param nextBusinessDay the company's first one after {@code today}
 */
record PreDueNight(LocalDate today, LocalDate nextBusinessDay) {

    /** Calendar days before the due date. */
    static final int DAYS_BEFORE = 3;

    boolean reminds(PayRunCalendar payRun, LocalDate issuedOn, LocalDate dueOn) {
        return !issuedOn.isAfter(today)
                && dueOn.isAfter(today)
                && (!dueOn.isAfter(lastUsual()) || isBeforeCutOff(payRun, issuedOn, dueOn));
    }

    /** Bills due after this day are reminded of only where a payment run asks for it. */
    LocalDate lastUsual() {
        return today.plusDays(DAYS_BEFORE);
    }

    /** The last due date that a run about to be closed may pay in time; empty in most nights. */
    Optional<LocalDate> lastDueOn(PayRunCalendar payRun) {
        return payRun.lastRun(nextBusinessDay.plusDays(payRun.cutoffDays()))
                .filter(cutOffIsNear(payRun))
                .flatMap(payRun::nextRun)
                .map(following -> following.minusDays(1));
    }

    private boolean isBeforeCutOff(PayRunCalendar payRun, LocalDate issuedOn, LocalDate dueOn) {
        return payRun.runFor(issuedOn, dueOn).filter(cutOffIsNear(payRun)).isPresent();
    }

    private Predicate<LocalDate> cutOffIsNear(PayRunCalendar payRun) {
        return run -> payRun.takes(run, today) && !payRun.cutOff(run).isAfter(nextBusinessDay);
    }
}
