package io.dunwell.integration;

import io.dunwell.kernel.Wordless;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.stereotype.Component;

/** Imports that run while the person who began them looks at something else; one after the other. */
@Component
class ImportQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final ImportRuns runs;
    private final ImportWork work;
    private final Uploads uploads;
    private final ExecutorService worker = new DelegatingSecurityContextExecutorService(
            Executors.newSingleThreadExecutor(task -> new Thread(task, "imports")));
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    ImportQueue(ImportRuns runs, ImportWork work, Uploads uploads) {
        this.runs = runs;
        this.uploads = uploads;
        this.work = work;
    }

    void add(long runId, ImportRequest request) {
        if (!running.add(runId)) {
            return;
        }
        runs.start(runId);
        worker.execute(() -> {
            try {
                uploads.putAway(work.carryOut(runId, request, ImportProgress.SILENT));
            } catch (IOException keptWhereItIs) {
                LOG.warn("the file of import run={} could not be put away", runId, Wordless.of(keptWhereItIs));
            } finally {
                running.remove(runId);
            }
        });
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
