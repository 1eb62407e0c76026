package io.dunwell.cases.story;

import io.dunwell.cases.Hardships;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.cases.hardship.Hardship;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Times of hardship: when they began, on what they rest, and when they ended. */
@Component
class HardshipStory implements Story {

    private final Hardships hardships;

    HardshipStory(Hardships hardships) {
        this.hardships = hardships;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return hardships.ofCustomer(account.customerId()).stream()
                .flatMap(hardship -> Stream.concat(Stream.of(begun(hardship)), ended(hardship)))
                .filter(entry -> !entry.on().isAfter(date));
    }

    private static TimelineEntry begun(Hardship hardship) {
        return new TimelineEntry(
                Kind.OWNER,
                hardship.since(),
                hardship.recordedAt(),
                "In hardship",
                null,
                Words.joined(hardship.note(), "looked at again on " + Words.date(hardship.reviewOn())),
                Words.person(hardship.recordedBy()));
    }

    private static Stream<TimelineEntry> ended(Hardship hardship) {
        return hardship.isOpen()
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.OWNER,
                        Objects.requireNonNull(hardship.endedOn()),
                        Objects.requireNonNull(hardship.endedAt()),
                        "Hardship ended",
                        null,
                        Words.joined(hardship.endedNote()),
                        Words.person(Objects.requireNonNull(hardship.endedBy()))));
    }
}
