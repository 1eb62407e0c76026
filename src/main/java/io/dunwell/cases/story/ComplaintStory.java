package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.complaints.Complaints;
import io.dunwell.kernel.AccountId;
import io.dunwell.staff.Happened;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What customers complained about and what came of it; their words and whom it is about stand on its page alone. */
@Component
public class ComplaintStory implements Story {

    private final Complaints complaints;

    ComplaintStory(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return complaints.history(account).stream()
                .filter(event -> !event.on().isAfter(date))
                .map(ComplaintStory::entry);
    }

    /** The same of one complaint, for its own page. */
    public List<TimelineEntry> of(long complaintId) {
        return complaints.history(complaintId).stream()
                .map(ComplaintStory::entry)
                .toList();
    }

    private static TimelineEntry entry(Happened event) {
        return new TimelineEntry(
                Kind.COMPLAINT,
                event.on(),
                event.recordedAt(),
                "Complaint",
                null,
                event.sentence(),
                Words.person(event.recordedBy()));
    }
}
