package io.dunwell.nightly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a step tells while it works. Whoever watches sees it at most a few times a second, however often it is told. */
public final class StepProgress {

    private static final long PAUSE = Duration.ofMillis(350).toNanos();
    private static final int LISTED = 500;

    private final Listener listener;
    private final Map<Tally, Long> tallies = new EnumMap<>(Tally.class);
    private final List<Failure> failures = new ArrayList<>();
    private long done;
    private long expected;
    private long failed;
    private long toldAt;

    StepProgress(Listener listener) {
        this.listener = listener;
        this.toldAt = System.nanoTime() - PAUSE;
    }

    /** An item that could not be done, with a sentence that says why. */
    record Failure(String subject, String sentence) {}

    interface Listener {

        void heard(StepProgress progress);
    }

    /** How many items there will be; 0 while nobody knows. */
    public void expect(long total) {
        expected = total;
        tell();
    }

    /** How many items are finished so far; more than were expected when the work itself brought more. */
    public void done(long soFar) {
        done = soFar;
        expected = expected == 0 ? 0 : Math.max(expected, soFar);
        tell();
    }

    /** One item failed; the first 500 of a step are listed, all are counted. */
    public void failed(String subject, String sentence) {
        failed++;
        if (failures.size() < LISTED) {
            failures.add(new Failure(subject, sentence));
        }
        tell();
    }

    /** Adds to what the step has counted; 0 is told too, so that the report says "0 cases opened". */
    public void count(Tally tally, long amount) {
        tallies.merge(tally, amount, Long::sum);
    }

    long done() {
        return done;
    }

    long expected() {
        return expected;
    }

    long failed() {
        return failed;
    }

    Map<Tally, Long> tallies() {
        return tallies;
    }

    List<Failure> failures() {
        return failures;
    }

    private void tell() {
        if (System.nanoTime() - toldAt >= PAUSE) {
            toldAt = System.nanoTime();
            listener.heard(this);
        }
    }
}
