package io.dunwell.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.posting.RefusedDocument;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents that were refused, whole, until they are mended. */
@Component
class RefusedRows {

    /** Who has more to mend does it in the file. */
    static final int MOST_KEPT = 2_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RefusedRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keep(long runId, List<RefusedDocument> documents) {
        var rows = new ArrayList<Object[]>();
        for (var document : documents) {
            document.rows()
                    .forEach(row -> rows.add(new Object[] {runId, document.line(), row.line(), json(row.cells())}));
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into refused_row (run_id, told_line, line_no, cells) values (?, ?, ?, ?)", rows);
        }
    }

    void forget(long runId) {
        jdbc.sql("delete from refused_row where run_id = ?").param(runId).update();
    }

    void forget(long runId, long line) {
        jdbc.sql("delete from refused_row where run_id = ? and told_line = ?")
                .params(runId, line)
                .update();
    }

    /** Locked until the transaction ends; empty when nothing is left to mend there. */
    List<Row> hold(long runId, long line) {
        return rows(runId, line, " for update");
    }

    List<Row> of(long runId, long line) {
        return rows(runId, line, "");
    }

    long documents(long runId) {
        return jdbc.sql("select count(distinct told_line) from refused_row where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
    }

    private List<Row> rows(long runId, long line, String locked) {
        return jdbc.sql("select line_no, cells from refused_row where run_id = ? and told_line = ? order by line_no, id"
                        + locked)
                .params(runId, line)
                .query((row, n) -> new Row(row.getLong("line_no"), cells(row.getString("cells"))))
                .list();
    }

    private static String json(List<String> cells) {
        try {
            return JSON.writeValueAsString(cells);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static List<String> cells(String json) {
        try {
            return JSON.readValue(json, CELLS);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
