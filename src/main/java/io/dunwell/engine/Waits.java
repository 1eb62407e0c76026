package io.dunwell.engine;

import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * {@code wait} in a diagram: when a timer of this execution ends. Every wait ends on a date, when the company's day
 * begins.
 *
 * <p>Asking also tells {@link CaseProgress} what the case now rests for, since the engine asks exactly when it sets the
 * timer.
 */
public final class Waits {

    /** What a diagram may ask; everything else of this object is out of its reach. */
    static final Set<String> WORDS = Set.of(
            "days",
            "businessDays",
            "daysPastPayRun",
            "businessDaysPastPayRun",
            "untilDaysOverdue",
            "untilStandingEnds",
            "untilPauseEnds",
            "untilAnswerIsDue");

    private final ExecutionEntity execution;
    private final long caseId;
    private final BusinessCalendar calendar;
    private final FactsSource facts;
    private final RestingPlace resting;

    Waits(ExecutionEntity execution, long caseId, BusinessCalendar calendar, FactsSource facts, RestingPlace resting) {
        this.execution = execution;
        this.caseId = caseId;
        this.calendar = calendar;
        this.facts = facts;
        this.resting = resting;
    }

    /** Calendar days from today. */
    public Date days(int days) {
        return until(calendar.today().plusDays(days));
    }

    /** Business days of the company's calendar from today. */
    public Date businessDays(int days) {
        return until(calendar.plusBusinessDays(calendar.today(), days));
    }

    /**
     * Calendar days from today; where that is just before or after a payment run that pays, until its money should be
     * here. One run is waited for, never a second.
     */
    public Date daysPastPayRun(int days) {
        return pastPayRun(calendar.today().plusDays(days));
    }

    /** The same in business days of the company's calendar. */
    public Date businessDaysPastPayRun(int days) {
        return pastPayRun(calendar.plusBusinessDays(calendar.today(), days));
    }

    /** The day the oldest overdue item is {@code days} calendar days late; tomorrow if that has passed. */
    public Date untilDaysOverdue(int days) {
        return until(facts.dayOverdueBy(caseId, days));
    }

    /** The day the promise, dispute, plan or hold must be looked at again; tomorrow if that has passed. */
    public Date untilStandingEnds() {
        return until(facts.standingEnds(caseId));
    }

    /** The day on which automatic messages go on although nobody answered the customer; tomorrow if that has passed. */
    public Date untilPauseEnds() {
        return until(facts.pauseEnds(caseId));
    }

    /** The day on which a customer is owed the answer to a dispute; tomorrow if that has passed. */
    public Date untilAnswerIsDue() {
        return until(facts.answerDue(caseId));
    }

    private Date pastPayRun(LocalDate date) {
        var run = facts.runToAwait(caseId, notToday(date)).orElse(null);
        return run == null ? until(date) : ends(run.until(), run.on());
    }

    private Date until(LocalDate date) {
        return ends(notToday(date), null);
    }

    /** A wait is never over at once: a loop through it would not end. */
    private LocalDate notToday(LocalDate date) {
        var tomorrow = calendar.today().plusDays(1);
        return date.isBefore(tomorrow) ? tomorrow : date;
    }

    private Date ends(LocalDate date, @Nullable LocalDate afterRun) {
        resting.rests(execution, caseId, date, afterRun);
        return Date.from(calendar.beginningOf(date));
    }
}
