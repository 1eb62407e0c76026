package io.dunwell.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine can say towards the proof that nobody is forgotten: set-based, for all running cases at once. */
@Component
public class CaseProof {

    private final JdbcClient jdbc;

    CaseProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many frames run for each case; one is right. */
    public Map<Long, Integer> framesByCase() {
        return jdbc
                .sql(
                        """
                select execution.BUSINESS_KEY_ as case_id, count(*) as frames
                from ACT_RU_EXECUTION execution
                  join ACT_RE_PROCDEF definition on definition.ID_ = execution.PROC_DEF_ID_
                where execution.PARENT_ID_ is null and definition.KEY_ = ?
                group by execution.BUSINESS_KEY_
                """)
                .param(CaseProcesses.FRAME)
                .query((row, number) -> Map.entry(row.getLong("case_id"), row.getInt("frames")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Business keys under which a diagram runs and has a timer that can still fire. */
    public Set<Long> liveKeys(String diagram) {
        return Set.copyOf(jdbc.sql(
                        """
                select distinct execution.BUSINESS_KEY_
                from ACT_RU_EXECUTION execution
                  join ACT_RE_PROCDEF definition on definition.ID_ = execution.PROC_DEF_ID_
                  join ACT_RU_JOB job on job.ROOT_PROC_INST_ID_ = execution.ID_
                where execution.PARENT_ID_ is null and definition.KEY_ = ?
                  and job.RETRIES_ > 0 and job.DUEDATE_ is not null
                """)
                .param(diagram)
                .query(Long.class)
                .list());
    }

    /** Cases whose frame runs but has no timer that can still fire: nothing would ever move them. */
    public List<Long> casesWithoutTimer() {
        return jdbc.sql(
                        """
                select execution.BUSINESS_KEY_
                from ACT_RU_EXECUTION execution
                  join ACT_RE_PROCDEF definition on definition.ID_ = execution.PROC_DEF_ID_
                where execution.PARENT_ID_ is null and definition.KEY_ = ?
                  and not exists (select 1 from ACT_RU_JOB job
                                  where job.ROOT_PROC_INST_ID_ = execution.ID_
                                    and job.RETRIES_ > 0 and job.DUEDATE_ is not null)
                """)
                .param(CaseProcesses.FRAME)
                .query(Long.class)
                .list();
    }
}
