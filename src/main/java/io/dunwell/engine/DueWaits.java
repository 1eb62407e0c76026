package io.dunwell.engine;

import static java.util.stream.Collectors.toSet;

import io.dunwell.kernel.Crew;
import io.dunwell.kernel.Wordless;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries out the waits that have ended: the cases go on to their next step, many in one transaction.
 *
 * <p>A batch that fails is taken back and each of its waits is tried alone, so that one bad case holds nobody up; that
 * one keeps the engine's three tries and then stands on the operations page. The engine's own job executor picks up
 * whatever is left; a wait that somebody else carried out meanwhile is no failure.
 */
@Component
public class DueWaits {

    private static final Logger LOG = LoggerFactory.getLogger(DueWaits.class);
    private static final int AT_ONCE = 10_000;
    private static final String DUE =
            """
            from ACT_RU_JOB job join ACT_RU_EXECUTION instance on instance.ID_ = job.PROCESS_INSTANCE_ID_
            where job.DUEDATE_ <= ? and job.RETRIES_ > 0 and job.SUSPENSION_STATE_ = 1
            """;

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final CaseHooks hooks;
    private final Crew crew;
    private final JdbcClient jdbc;

    DueWaits(
            ProcessEngineConfigurationImpl engine,
            ManagementService management,
            CaseHooks hooks,
            Crew crew,
            JdbcClient jdbc) {
        this.engine = engine;
        this.management = management;
        this.hooks = hooks;
        this.crew = crew;
        this.jdbc = jdbc;
    }

    /** A wait that could not be carried out, with a sentence for the report. */
    public record Failure(long caseId, String sentence) {}

    /** How a run went. */
    public record Result(int carriedOut, List<Failure> failures) {}

    /** How many waits end by {@code moment}. */
    public long count(Instant moment) {
        return jdbc.sql("select count(*) " + DUE)
                .param(Date.from(moment))
                .query(Long.class)
                .single();
    }

    /**
     * Carries out every wait that ends by {@code moment}, oldest first, on several threads; {@code progress} hears the
     * running count.
     */
    public Result runThrough(Instant moment, IntConsumer progress) {
        var run = new DueRun(progress);
        for (var batches = run.untried(next(moment)); !batches.isEmpty(); batches = run.untried(next(moment))) {
            crew.each(batches, batch -> run.add(carryOut(batch)));
        }
        return run.result();
    }

    private Result carryOut(List<DueWait> batch) {
        try {
            together(batch);
            return new Result(batch.size(), List.of());
        } catch (RuntimeException oneOfThem) {
            LOG.info("batch of waits taken back, trying each alone size={}", batch.size());
            var failures = new ArrayList<Failure>();
            var done =
                    (int) batch.stream().filter(wait -> alone(wait, failures)).count();
            return new Result(done, failures);
        }
    }

    private void together(List<DueWait> batch) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            hooks.facts().expect(batch.stream().map(DueWait::caseId).toList());
            var jobs = new CaseTrees(context)
                    .jobsOf(batch.stream().map(DueWait::instance).collect(toSet()));
            batch.stream()
                    .map(wait -> jobs.get(wait.jobId()))
                    .filter(Objects::nonNull)
                    .forEach(job -> carryOut(job, context));
            return null;
        });
    }

    private static void carryOut(JobEntity job, CommandContext context) {
        context.setCurrentJob(job);
        job.execute(context);
    }

    private boolean alone(DueWait wait, List<Failure> failures) {
        try {
            management.executeJob(wait.jobId());
            return true;
        } catch (OptimisticLockingException carriedOutByAnother) {
            return false;
        } catch (RuntimeException failed) {
            if (isGone(wait)) {
                return false;
            }
            LOG.warn("case could not go on case={}", wait.caseId(), Wordless.of(failed));
            failures.add(new Failure(wait.caseId(), "The next step failed: " + failed.getMessage()));
            return false;
        }
    }

    /** Another node, or the job executor, was faster. */
    private boolean isGone(DueWait wait) {
        return management.createJobQuery().jobId(wait.jobId()).count() == 0;
    }

    private List<DueWait> next(Instant moment) {
        return jdbc.sql("select job.ID_, instance.ID_, instance.BUSINESS_KEY_ " + DUE
                        + "order by job.DUEDATE_, job.ID_ limit " + AT_ONCE)
                .param(Date.from(moment))
                .query((row, number) -> new DueWait(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** A job of the engine whose time has come, the process instance it belongs to, and the case it moves. */
    record DueWait(String jobId, String instance, long caseId) {}
}
