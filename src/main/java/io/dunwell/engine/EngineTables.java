package io.dunwell.engine;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's own tables, from the scripts in its jar, so that one tool owns the whole schema.
 *
 * <p>Two indexes are ours: without them completing a task and acquiring timers scan tables that grow with the number of
 * cases. Those that {@link #UNUSED} names are dropped: they serve tenants, reports and other products, and each row of
 * a case would be written to all of them.
 */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    /** Indexes of the engine that no query of the engine's running or of ours needs, by table. */
    static final Map<String, List<String>> UNUSED = Map.of(
            "ACT_RU_EXECUTION", List.of("ACT_IDX_EXEC_ROOT_PI", "ACT_IDX_EXEC_TENANT_ID"),
            "ACT_RU_JOB", List.of("ACT_IDX_JOB_HANDLER", "ACT_IDX_JOB_JOB_DEF_ID", "ACT_IDX_JOB_TENANT_ID"),
            "ACT_RU_EVENT_SUBSCR", List.of("ACT_IDX_EVENT_SUBSCR_TENANT_ID", "ACT_IDX_EVENT_SUBSCR_EVT_NAME"),
            "ACT_HI_PROCINST",
                    List.of(
                            "ACT_IDX_HI_PI_PDEFID_END_TIME",
                            "ACT_IDX_HI_PRO_INST_END",
                            "ACT_IDX_HI_PRO_INST_PROC_DEF_KEY",
                            "ACT_IDX_HI_PRO_INST_PROC_TIME",
                            "ACT_IDX_HI_PRO_INST_TENANT_ID",
                            "ACT_IDX_HI_PRO_RST_PRO_INST_ID"),
            "ACT_HI_ACTINST",
                    List.of(
                            "ACT_IDX_HI_ACT_INST_COMP",
                            "ACT_IDX_HI_ACT_INST_END",
                            "ACT_IDX_HI_ACT_INST_PROC_DEF_KEY",
                            "ACT_IDX_HI_ACT_INST_START_END",
                            "ACT_IDX_HI_ACT_INST_STATS",
                            "ACT_IDX_HI_ACT_INST_TENANT_ID",
                            "ACT_IDX_HI_AI_PDEFID_END_TIME"),
            "ACT_HI_TASKINST",
                    List.of(
                            "ACT_IDX_HI_TASKINSTID_PROCINST",
                            "ACT_IDX_HI_TASK_INST_END",
                            "ACT_IDX_HI_TASK_INST_PROC_DEF_KEY",
                            "ACT_IDX_HI_TASK_INST_START",
                            "ACT_IDX_HI_TASK_INST_TENANT_ID"));

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0002");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var dialect = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "mysql";
        for (var part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(dialect, part)));
        }
        execute(connection, "create index ix_act_ru_task_parent on ACT_RU_TASK(PARENT_TASK_ID_)");
        execute(connection, "create index ix_act_ru_job_due on ACT_RU_JOB(DUEDATE_)");
        for (var table : UNUSED.entrySet()) {
            for (var index : table.getValue()) {
                execute(connection, "alter table " + table.getKey() + " drop index " + index);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
