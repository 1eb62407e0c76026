package io.dunwell.nightly.steps;

import io.dunwell.engine.DueWaits;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets every case whose wait ends today go on to its next step: reminders, calls, fees, notices. */
@Component
@Order(30)
class CarryOutWaits implements NightStep {

    private final DueWaits waits;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final TasksOpened tasks;

    CarryOutWaits(DueWaits waits, BusinessCalendar calendar, CompanyClock clock, TasksOpened tasks) {
        this.waits = waits;
        this.calendar = calendar;
        this.clock = clock;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "carry-out-waits";
    }

    @Override
    public String label() {
        return "Carry out what has become due";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        var through = through(date);
        var before = tasks.soFar();
        progress.expect(waits.count(through));
        var result = waits.runThrough(through, progress::done);
        progress.done(result.carriedOut());
        result.failures().forEach(failure -> progress.failed("Case " + failure.caseId(), failure.sentence()));
        progress.count(Tally.WAITS, result.carriedOut());
        progress.count(Tally.TASKS, tasks.soFar() - before);
        return result.carriedOut() == 0
                ? "No case had anything due."
                : "Cases went on to their next step; what they want to send is in the outbox.";
    }

    /** Waits end when the day begins; work put off for some minutes since then is due as well. */
    private Instant through(LocalDate date) {
        var begins = calendar.beginningOf(date);
        var now = clock.instant();
        return calendar.dateOf(now).equals(date) && now.isAfter(begins) ? now : begins;
    }
}
