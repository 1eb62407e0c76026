package io.dunwell.nightly;

import io.dunwell.kernel.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** A worker's round that broke off is told without its words; the next round comes all the same. */
@Component
class ScheduledFailures implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(failure -> LOG.error("a worker's round broke off", Wordless.of(failure)));
    }
}
