package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Disputes as they were opened, and our answers. */
@Component
class DisputeStory implements Story {

    private final Disputes disputes;

    DisputeStory(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return disputes.of(account).stream()
                .flatMap(dispute -> Stream.concat(Stream.of(opened(dispute)), answered(dispute)))
                .filter(entry -> !entry.on().isAfter(date));
    }

    private static TimelineEntry opened(Dispute dispute) {
        return new TimelineEntry(
                Kind.DISPUTE,
                dispute.openedOn(),
                dispute.recordedAt(),
                "Dispute: " + dispute.reason().label(),
                dispute.amountHeld(),
                Words.joined("answer due " + Words.date(dispute.answerDueOn()), dispute.note()),
                Words.person(dispute.recordedBy()));
    }

    private static Stream<TimelineEntry> answered(Dispute dispute) {
        var on = dispute.resolvedOn();
        return on == null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.DISPUTE,
                        on,
                        dispute.recordedAt(),
                        "Dispute " + dispute.state().label().toLowerCase(java.util.Locale.ROOT),
                        dispute.credited().isPositive() ? dispute.credited() : null,
                        Words.joined(
                                dispute.credited().isPositive() ? "credited" : "to be paid", dispute.resolutionNote()),
                        null));
    }
}
