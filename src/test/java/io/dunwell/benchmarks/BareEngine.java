package io.dunwell.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The engine alone, without business code: reminder, wait, reminder, wait, call task, wait, hand-over, with delegates
 * that do nothing and a message that ends it; the life of a case as far as the engine is concerned.
 */
final class BareEngine implements AutoCloseable {

    private static final int TOGETHER = 100;

    private final HikariDataSource database;
    private final ProcessEngine engine;
    private final boolean tuned;

    /** @param tuned lean history, the two indexes, batched starts and twenty jobs at a time; else as it comes */
    BareEngine(String url, String user, String password, boolean tuned) {
        this.tuned = tuned;
        this.database = database(url, user, password);
        this.engine = configuration().buildProcessEngine();
        ProcessEngines.unregister(engine);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("bare.bpmn", model())
                .deploy();
        if (tuned) {
            index("create index bare_task_parent on ACT_RU_TASK(PARENT_TASK_ID_)");
            index("create index bare_job_due on ACT_RU_JOB(DUEDATE_)");
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + tuned);
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setHistory(tuned ? "activity" : "full");
        configuration.setHistoryRemovalTimeStrategy(tuned ? "start" : "end");
        configuration.setEnsureJobDueDateNotNull(tuned);
        configuration.setMetricsEnabled(!tuned);
        Map<Object, Object> beans = new HashMap<>();
        beans.put("nothing", (JavaDelegate) execution -> {});
        configuration.setBeans(beans);
        return configuration;
    }

    private static BpmnModelInstance model() {
        var process = Bpmn.createExecutableProcess("bare");
        process.eventSubProcess().startEvent().message("Paid").endEvent();
        return process.startEvent()
                .serviceTask("first")
                .camundaDelegateExpression("${nothing}")
                .intermediateCatchEvent("wait1")
                .timerWithDuration("P7D")
                .serviceTask("second")
                .camundaDelegateExpression("${nothing}")
                .intermediateCatchEvent("wait2")
                .timerWithDuration("P7D")
                .userTask("call")
                .intermediateCatchEvent("wait3")
                .timerWithDuration("P7D")
                .serviceTask("handover")
                .camundaDelegateExpression("${nothing}")
                .endEvent()
                .done();
    }

    void start(int many) {
        var runtime = engine.getRuntimeService();
        if (!tuned) {
            for (int i = 0; i < many; i++) {
                runtime.startProcessInstanceByKey("bare", Integer.toString(i));
            }
            return;
        }
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        for (int from = 0; from < many; from += TOGETHER) {
            var first = from;
            commands.execute(context -> {
                for (int i = first; i < Math.min(many, first + TOGETHER); i++) {
                    runtime.startProcessInstanceByKey("bare", Integer.toString(i));
                }
                return null;
            });
        }
    }

    /** Lets the job executor work off everything that is due now. */
    void runDue() throws InterruptedException {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.setMaxJobsPerAcquisition(tuned ? 20 : 3);
        executor.start();
        while (due() > 0) {
            Thread.sleep(50);
        }
        executor.shutdown();
    }

    private long due() {
        return engine.getManagementService()
                .createJobQuery()
                .duedateLowerThan(new Date(ClockUtil.now().getTime() + 1))
                .count();
    }

    private void index(String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HikariDataSource database(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
