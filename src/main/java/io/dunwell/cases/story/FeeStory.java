package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.AnnouncedFee;
import io.dunwell.ledger.FeeState;
import io.dunwell.ledger.LateFees;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Late fees that were announced, and those that were taken back or lapsed; a posted one stands in the books. */
@Component
class FeeStory implements Story {

    private final LateFees fees;

    FeeStory(LateFees fees) {
        this.fees = fees;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return fees.history(account).stream()
                .flatMap(fee -> Stream.concat(Stream.of(announced(fee)), givenUp(fee)))
                .filter(entry -> !entry.on().isAfter(date));
    }

    private static TimelineEntry announced(AnnouncedFee fee) {
        return new TimelineEntry(
                Kind.FEE,
                fee.announcedOn(),
                fee.recordedAt(),
                "Late fee announced",
                fee.amount(),
                Words.joined("applies on " + Words.date(fee.appliesOn()), fee.rule()),
                null);
    }

    private static Stream<TimelineEntry> givenUp(AnnouncedFee fee) {
        var on = fee.decidedOn();
        return on == null || fee.state() == FeeState.POSTED
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.FEE,
                        on,
                        fee.recordedAt(),
                        fee.state() == FeeState.WAIVED ? "Late fee waived" : "Late fee not charged",
                        fee.amount(),
                        fee.state() == FeeState.WAIVED
                                ? Objects.requireNonNullElse(fee.decidedWhy(), "")
                                : "paid before it applied",
                        fee.decidedBy() == null ? null : Words.person(fee.decidedBy())));
    }
}
