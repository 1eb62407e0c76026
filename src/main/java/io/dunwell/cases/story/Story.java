package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The part of an account's story that one module knows. */
public interface Story {

    /** What happened up to the end of {@code date}, in any order. */
    Stream<TimelineEntry> tell(AccountId account, LocalDate date);
}
