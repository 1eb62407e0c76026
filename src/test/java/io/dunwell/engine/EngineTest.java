package io.dunwell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class EngineTest {

    @Autowired
    Diagrams diagrams;

    @Autowired
    DataSource database;

    @Test
    void everyShippedDiagramIsDeployedWithItsName() {
        assertThat(diagrams.all())
                .extracting(Diagrams.Diagram::key)
                .contains("collection-case", "standard-dunning", "pre-due-reminder");
    }

    @Test
    void waitsAreFoundByTheirDayAndNoIndexIsKeptForNobody() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(indexes(connection, "ACT_RU_JOB")).contains("IX_ACT_RU_JOB_DUE", "ACT_IDX_JOB_PROCINST");
            assertThat(indexes(connection, "ACT_HI_ACTINST"))
                    .contains("ACT_IDX_HI_ACT_INST_PROCINST", "ACT_IDX_HI_ACT_INST_RM_TIME");
            for (var table : EngineTables.UNUSED.entrySet()) {
                assertThat(indexes(connection, table.getKey()))
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(table.getValue());
            }
        }
    }

    private static Set<String> indexes(Connection connection, String table) throws SQLException {
        var names = new HashSet<String>();
        try (var rows = connection.getMetaData().getIndexInfo(connection.getCatalog(), null, table, false, true)) {
            while (rows.next()) {
                names.add(rows.getString("INDEX_NAME").toUpperCase(Locale.ROOT));
            }
        }
        return names;
    }
}
