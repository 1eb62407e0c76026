package io.dunwell.cases.story;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyNotice;
import io.dunwell.agencies.AgencyNotices;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementState;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the account was given to an agency, and when it came back. */
@Component
class AgencyStory implements Story {

    private final Agencies agencies;
    private final AgencyNotices notices;

    AgencyStory(Agencies agencies, AgencyNotices notices) {
        this.agencies = agencies;
        this.notices = notices;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return agencies.of(account).stream()
                .flatMap(placement -> Stream.of(
                                Stream.of(placed(placement)),
                                acknowledged(placement),
                                told(placement),
                                ended(placement))
                        .flatMap(entries -> entries))
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

    private static Stream<TimelineEntry> acknowledged(Placement placement) {
        var on = placement.acknowledgedOn();
        return on == null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.AGENCY,
                        on,
                        placement.recordedAt(),
                        "The agency has the account",
                        null,
                        "as " + placement.agencyReference(),
                        placement.acknowledgedBy()));
    }

    /** What happened here and the agency must know; that it was placed or ended is told already. */
    private Stream<TimelineEntry> told(Placement placement) {
        return notices.of(placement.id()).stream()
                .filter(notice -> notice.kind() != AgencyNotice.Kind.PLACED && notice.kind() != AgencyNotice.Kind.ENDED)
                .map(notice -> new TimelineEntry(
                        Kind.AGENCY,
                        notice.happenedOn(),
                        notice.recordedAt(),
                        notice.state() == AgencyNotice.State.TOLD ? "The agency was told" : "The agency is to be told",
                        null,
                        notice.sentence(),
                        null));
    }

    private static Stream<TimelineEntry> ended(Placement placement) {
        var on = placement.endedOn();
        return on == null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.AGENCY,
                        on,
                        placement.recordedAt(),
                        title(placement),
                        null,
                        Words.joined(placement.endNote()),
                        placement.endedBy()));
    }

    private static String title(Placement placement) {
        return placement.state() == PlacementState.RECALLED
                ? "Recalled from the agency"
                : "Back from the agency: " + placement.state().label().toLowerCase(Locale.ROOT);
    }
}
