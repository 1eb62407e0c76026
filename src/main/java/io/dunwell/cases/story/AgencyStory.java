package io.dunwell.cases.story;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.Placement;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the account was given to an agency, and when it came back. */
@Component
class AgencyStory implements Story {

    private final Agencies agencies;

    AgencyStory(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return agencies.of(account).stream()
                .flatMap(placement -> Stream.concat(Stream.of(placed(placement)), ended(placement)))
                .filter(entry -> !entry.on().isAfter(date));
    }

    private static TimelineEntry placed(Placement placement) {
        return new TimelineEntry(
                Kind.AGENCY,
                placement.placedOn(),
                placement.recordedAt(),
                "Placed with the agency",
                placement.amount(),
                Words.joined("approved by " + placement.approvedBy(), placement.note()),
                null);
    }

    private static Stream<TimelineEntry> ended(Placement placement) {
        var on = placement.endedOn();
        return on == null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.AGENCY, on, placement.recordedAt(), "Recalled from the agency", null, "", null));
    }
}
