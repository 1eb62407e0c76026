package io.dunwell.cases;

import io.dunwell.cases.TimelineEntry.Group;
import io.dunwell.cases.story.Story;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One story of an account, told from the histories of all modules: asked when it is read, never copied. */
@Service
public class Timeline {

    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::on)
            .thenComparing(TimelineEntry::at)
            .reversed();

    private final List<Story> stories;

    Timeline(List<Story> stories) {
        this.stories = stories;
    }

    /** @param more whether older entries follow */
    public record Chapter(List<TimelineEntry> entries, boolean more) {}

    /**
     * The newest entries up to the end of {@code date}.
     *
     * @param group null for all
     * @param most how many
     */
    @Transactional(readOnly = true)
    public Chapter newest(AccountId account, LocalDate date, @Nullable Group group, int most) {
        var entries = stories.stream()
                .flatMap(story -> story.tell(account, date))
                .filter(entry -> group == null || entry.kind().group() == group)
                .sorted(NEWEST_FIRST)
                .limit(most + 1L)
                .toList();
        return new Chapter(entries.subList(0, Math.min(most, entries.size())), entries.size() > most);
    }
}
