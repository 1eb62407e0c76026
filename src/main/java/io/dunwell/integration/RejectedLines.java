package io.dunwell.integration;

import io.dunwell.kernel.SqlRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines that are reported, kept with their import. */
@Component
class RejectedLines {

    /** A file that is wrong as a whole need not fill the database. */
    static final int MOST_KEPT = 20_000;

    private static final RowMapper<RejectedLine> LINE = (row, n) -> new RejectedLine(
            row.getLong("line_no"),
            row.getString("field"),
            Severity.valueOf(row.getString("severity")),
            row.getString("sentence"),
            row.getString("line_text"));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RejectedLines(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keep(long runId, List<RejectedLine> lines) {
        var rows = new ArrayList<Object[]>();
        for (var line : lines) {
            rows.add(new Object[] {
                runId, line.line(), line.field(), line.severity().name(), line.sentence(), line.text()
            });
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into rejected_line (run_id, line_no, field, severity, sentence, line_text) values (?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    void forget(long runId) {
        jdbc.sql("delete from rejected_line where run_id = ?").param(runId).update();
    }

    Page<RejectedLine> page(long runId, Pageable page) {
        var lines = jdbc.sql("select * from rejected_line where run_id = ? order by line_no, id limit ? offset ?")
                .params(runId, page.getPageSize(), page.getOffset())
                .query(LINE)
                .list();
        return new PageImpl<>(lines, page, count(runId));
    }

    /** Where something is left to mend, by line. */
    List<RejectedLine> toMend(long runId, Pageable page) {
        return jdbc.sql(
                        """
                select * from rejected_line told where run_id = ? and severity = 'REJECTED'
                  and exists (select 1 from refused_row r where r.run_id = told.run_id and r.told_line = told.line_no)
                order by line_no, id limit ? offset ?
                """)
                .params(runId, page.getPageSize(), page.getOffset())
                .query(LINE)
                .list();
    }

    /** The reason has become another one. */
    void tellAgain(long runId, RejectedLine told) {
        jdbc.sql("update rejected_line set field = ?, sentence = ?, line_text = ?"
                        + " where run_id = ? and line_no = ? and severity = 'REJECTED'")
                .params(told.field(), told.sentence(), told.text(), runId, told.line())
                .update();
    }

    /** @param as it was taken at last */
    void mended(long runId, RejectedLine as, String by, Instant at) {
        jdbc.sql("update rejected_line set severity = 'MENDED', line_text = ?, mended_by = ?, mended_at = ?"
                        + " where run_id = ? and line_no = ? and severity = 'REJECTED'")
                .params(as.text(), by, SqlRow.stored(at), runId, as.line())
                .update();
    }

    private long count(long runId) {
        return jdbc.sql("select count(*) from rejected_line where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
    }
}
