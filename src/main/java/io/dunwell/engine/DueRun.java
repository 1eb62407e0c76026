package io.dunwell.engine;

import io.dunwell.engine.DueWaits.DueWait;
import io.dunwell.engine.DueWaits.Failure;
import io.dunwell.engine.DueWaits.Result;
import io.dunwell.kernel.Chunks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** One run of {@link DueWaits}: what its threads did so far, and what they need not try again. */
final class DueRun {

    private static final int BATCH = 100;

    private final IntConsumer progress;
    private final Set<String> tried = new HashSet<>();
    private final List<Failure> failures = new ArrayList<>();
    private int carriedOut;

    DueRun(IntConsumer progress) {
        this.progress = progress;
    }

    /** In batches that share no case; empty when only those are left that failed. */
    List<List<DueWait>> untried(List<DueWait> waits) {
        var byCase = waits.stream()
                .filter(wait -> tried.add(wait.jobId()))
                .collect(Collectors.groupingBy(DueWait::caseId, LinkedHashMap::new, Collectors.toList()));
        return Chunks.of(byCase.values(), BATCH).stream()
                .map(cases -> cases.stream().flatMap(List::stream).toList())
                .toList();
    }

    synchronized void add(Result batch) {
        carriedOut += batch.carriedOut();
        failures.addAll(batch.failures());
        progress.accept(carriedOut);
    }

    synchronized Result result() {
        return new Result(carriedOut, List.copyOf(failures));
    }
}
