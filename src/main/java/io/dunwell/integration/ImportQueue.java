package io.dunwell.integration;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.stereotype.Component;

/** Imports that run while the person who began them looks at something else; one after the other. */
@Component
class ImportQueue implements DisposableBean {

    private final ImportRuns runs;
    private final ImportWork work;
    private final ExecutorService worker = new DelegatingSecurityContextExecutorService(
            Executors.newSingleThreadExecutor(task -> new Thread(task, "imports")));
    private final ConcurrentHashMap<Long, ImportCounts> running = new ConcurrentHashMap<>();

    ImportQueue(ImportRuns runs, ImportWork work) {
        this.runs = runs;
        this.work = work;
    }

    void add(long runId, ImportRequest request) {
        if (running.putIfAbsent(runId, ImportCounts.NONE) != null) {
            return;
        }
        runs.start(runId);
        worker.execute(() -> {
            try {
                work.carryOut(runId, request, (file, soFar) -> running.put(runId, soFar));
            } finally {
                running.remove(runId);
            }
        });
    }

    /** Empty when the import does not run here now. */
    Optional<ImportCounts> progress(long runId) {
        return Optional.ofNullable(running.get(runId));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellOfCutOff() {
        runs.tellOfCutOff();
    }

    /** What runs stops after its chunk and can be run again. */
    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
