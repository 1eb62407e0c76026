package io.dunwell.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The engine's own threads on this node, which carry out waits by day. Whoever moves the clock holds them back, so that
 * no case goes on before the day's payments are in the books.
 */
@Component
public class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final ProcessEngineConfigurationImpl engine;

    BackgroundWork(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Runs {@code deed} while the threads rest; they go on afterwards if they were at work before. */
    public synchronized void restDuring(Runnable deed) {
        var executor = engine.getJobExecutor();
        var working = executor != null && executor.isActive();
        if (working) {
            executor.shutdown();
        }
        try {
            deed.run();
        } finally {
            if (working) {
                executor.start();
                LOG.info("background work goes on");
            }
        }
    }
}
