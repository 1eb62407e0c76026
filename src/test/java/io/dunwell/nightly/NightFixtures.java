package io.dunwell.nightly;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Nights in every state, brought about the way a night does. */
@Component
public class NightFixtures {

    private final NightBook book;
    private final Nights nights;
    private final NightLock lock;

    NightFixtures(NightBook book, Nights nights, NightLock lock) {
        this.book = book;
        this.nights = nights;
        this.lock = lock;
    }

    /** Imported three files, opened a case, and one account failed. */
    public long finished(String date) {
        var night = new NightlyRun(
                List.of(
                        step("import-files", "Import files", progress -> {
                            progress.count(Tally.FILES, 3);
                            return "3 files were waiting.";
                        }),
                        step("look-at-accounts", "Look at accounts", progress -> {
                            progress.count(Tally.CASES_OPENED, 1);
                            progress.failed("Kowalczyk, EUR", "Two cases are open.");
                            return "2 accounts were looked at.";
                        })),
                book,
                nights,
                lock);
        return night.run(LocalDate.parse(date), "dunwell").run().id();
    }

    /** Holds the lock and is in its first step. */
    public long atWork(String date) {
        lock.take(Duration.ofMinutes(1));
        return begun(date);
    }

    /** Was killed in its first step, and found so. */
    public long interrupted(String date) {
        var id = begun(date);
        new NightlyRun(List.of(), book, nights, lock).closeInterrupted();
        return id;
    }

    private long begun(String date) {
        var run = book.open(
                LocalDate.parse(date), "dunwell", List.of(step("import-files", "Import files", progress -> "")));
        book.begin(run.stepIds().get(0));
        return run.runId();
    }

    private static NightStep step(String name, String label, Function<StepProgress, String> work) {
        return new NightStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String label() {
                return label;
            }

            @Override
            public String run(LocalDate date, StepProgress progress) {
                return work.apply(progress);
            }
        };
    }
}
