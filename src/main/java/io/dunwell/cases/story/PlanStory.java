package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.promises.WorkOutPlans;
import io.dunwell.staff.Happened;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened to work-out plans. */
@Component
class PlanStory implements Story {

    private final WorkOutPlans plans;

    PlanStory(WorkOutPlans plans) {
        this.plans = plans;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return plans.history(account).stream()
                .filter(event -> !event.on().isAfter(date))
                .map(PlanStory::entry);
    }

    private static TimelineEntry entry(Happened event) {
        return new TimelineEntry(
                Kind.PLAN,
                event.on(),
                event.recordedAt(),
                event.sentence(),
                null,
                "",
                Words.person(event.recordedBy()));
    }
}
