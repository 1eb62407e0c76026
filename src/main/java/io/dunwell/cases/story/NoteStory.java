package io.dunwell.cases.story;

import io.dunwell.cases.AccountNotes;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people wrote down. */
@Component
class NoteStory implements Story {

    private final AccountNotes notes;

    NoteStory(AccountNotes notes) {
        this.notes = notes;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return notes.of(account).stream()
                .filter(note -> !note.writtenOn().isAfter(date))
                .map(note -> new TimelineEntry(
                        Kind.NOTE,
                        note.writtenOn(),
                        note.recordedAt(),
                        "Note",
                        null,
                        note.note(),
                        Words.person(note.recordedBy())));
    }
}
