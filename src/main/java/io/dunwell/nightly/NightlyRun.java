package io.dunwell.nightly;

import io.dunwell.kernel.Wordless;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Service;

/**
 * The night's work, in the order it happens. Safe to run again for the same date: finished work is not done twice, and
 * what an interrupted night left is done by the next.
 */
@Service
public class NightlyRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

    private final List<NightStep> steps;
    private final NightBook book;
    private final Nights nights;
    private final NightLock lock;
    private final Executor background;

    @Autowired
    NightlyRun(List<NightStep> steps, NightBook book, Nights nights, NightLock lock) {
        this(steps, book, nights, lock, new SimpleAsyncTaskExecutor("night-"));
    }

    NightlyRun(List<NightStep> steps, NightBook book, Nights nights, NightLock lock, Executor background) {
        this.background = background;
        this.steps = steps;
        this.book = book;
        this.nights = nights;
        this.lock = lock;
    }

    /**
     * Runs the night of {@code date} and comes back when it is over. A step that fails is reported and the next one
     * still runs.
     *
     * @throws NightAlreadyRunning when one is at work, here or on another node
     */
    public NightReport run(LocalDate date, String startedBy) {
        return run(date, startedBy, () -> {});
    }

    /**
     * The same, doing something {@code first} that no other night may see half-done, as moving a demo company's clock.
     *
     * @throws NightAlreadyRunning before {@code first} is done
     */
    public NightReport run(LocalDate date, String startedBy, Runnable first) {
        var holder = lock.take(lock.lease());
        var run = open(date, startedBy, holder, first);
        work(date, run, holder);
        return nights.get(run.runId());
    }

    /**
     * Begins the night of {@code date} and comes back at once; its report fills while it works.
     *
     * @return the night's id
     * @throws NightAlreadyRunning when one is at work, here or on another node
     */
    public long start(LocalDate date, String startedBy) {
        var holder = lock.take(lock.lease());
        var run = open(date, startedBy, holder, () -> {});
        background.execute(() -> work(date, run, holder));
        return run.runId();
    }

    /** Whether a night is at work, here or on another node. */
    public boolean isAtWork() {
        return lock.isHeld();
    }

    /** Tells nights that died from nights at work, and marks them; does nothing while one is at work. */
    public void closeInterrupted() {
        if (!book.hasRunning() || lock.isHeld()) {
            return;
        }
        var holder = lock.take(lock.lease());
        try {
            book.closeInterrupted().forEach(id -> LOG.warn("night found interrupted night={}", id));
        } finally {
            lock.release(holder);
        }
    }

    private NightBook.Opened open(LocalDate date, String startedBy, String holder, Runnable first) {
        try {
            first.run();
            book.closeInterrupted().forEach(id -> LOG.warn("night found interrupted night={}", id));
            var run = book.open(date, startedBy, steps);
            LOG.info("night began night={} date={} by={}", run.runId(), date, startedBy);
            return run;
        } catch (RuntimeException failed) {
            lock.release(holder);
            throw failed;
        }
    }

    private void work(LocalDate date, NightBook.Opened run, String holder) {
        try (var heartbeat = new Heartbeat(lock, holder)) {
            for (int position = 0; position < steps.size() && !heartbeat.isLost(); position++) {
                carryOut(steps.get(position), date, run.stepIds().get(position));
            }
            if (heartbeat.isLost()) {
                LOG.error("night gave up, another took over night={}", run.runId());
            } else {
                book.close(run.runId());
                LOG.info("night ended night={} date={}", run.runId(), date);
            }
        }
    }

    private void carryOut(NightStep step, LocalDate date, long stepId) {
        book.begin(stepId);
        var progress = new StepProgress(soFar -> book.goOn(stepId, soFar));
        try {
            var sentence = step.run(date, progress);
            book.finish(stepId, NightState.DONE, sentence, progress);
        } catch (RuntimeException broken) {
            LOG.error("night step broke off step={}", step.name(), Wordless.of(broken));
            book.finish(stepId, NightState.FAILED, "Broke off: " + reason(broken), progress);
        }
    }

    private static String reason(RuntimeException broken) {
        var message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }
}
