package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.customers.Restriction;
import io.dunwell.customers.Restrictions;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stops and credit holds of the customer: who laid them on, and who took them away. */
@Component
class RestrictionStory implements Story {

    private final Restrictions restrictions;
    private final BusinessCalendar calendar;

    RestrictionStory(Restrictions restrictions, BusinessCalendar calendar) {
        this.restrictions = restrictions;
        this.calendar = calendar;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return restrictions.of(account.customerId()).stream().map(this::entry).filter(entry -> !entry.on()
                .isAfter(date));
    }

    private TimelineEntry entry(Restriction restriction) {
        var reason = restriction.reason();
        return new TimelineEntry(
                Kind.OWNER,
                calendar.dateOf(restriction.at()),
                restriction.at(),
                title(restriction.kind()),
                null,
                Words.joined(reason == null ? null : Words.spelled(reason.name()), restriction.note()),
                Words.person(restriction.by()));
    }

    private static String title(Restriction.Kind kind) {
        return switch (kind) {
            case STOPPED -> "Collection stopped";
            case STOP_LIFTED -> "Stop lifted";
            case CREDIT_HELD -> "Credit held";
            case CREDIT_RELEASED -> "Credit released";
        };
    }
}
