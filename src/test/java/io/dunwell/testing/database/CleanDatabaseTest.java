package io.dunwell.testing.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DunwellTest
class CleanDatabaseTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @Test
    void testsRunOnTheDatabaseThatWasAskedFor() throws Exception {
        try (var connection = source.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isMySql() ? "MySQL" : "H2");
        }
    }

    @Test
    void emptyTablesAreEmptyAgain() {
        var start = DatabaseContents.of(source);
        jdbc.sql("insert into review_watermark (id, due_before) values (1, '2026-03-02')")
                .update();

        start.restore(source);

        assertThat(count("review_watermark")).isZero();
    }

    @Test
    void filledTablesHaveTheirFirstRowsAgain() {
        jdbc.sql("insert into named_lock (name, holder) values ('shelf', 'nobody')")
                .update();
        var start = DatabaseContents.of(source);
        jdbc.sql("update named_lock set holder = 'somebody'").update();

        start.restore(source);

        assertThat(jdbc.sql("select holder from named_lock where name = 'shelf'")
                        .query(String.class)
                        .list())
                .containsExactly("nobody");
    }

    @Test
    void rowsThatTheEngineMayNotLoseSurvive() {
        var before = count("ACT_GE_PROPERTY");
        var start = DatabaseContents.of(source);
        jdbc.sql("insert into ACT_GE_PROPERTY (NAME_, VALUE_, REV_) values ('left behind', '1', 1)")
                .update();

        start.restore(source);

        assertThat(before).isPositive();
        assertThat(count("ACT_GE_PROPERTY")).isEqualTo(before);
    }

    @Test
    void blocksOfIdsAreNotHandedOutAgain() {
        var start = DatabaseContents.of(source);
        jdbc.sql("insert into id_block (name, next_value) values ('clean database', 51)")
                .update();

        start.restore(source);

        assertThat(jdbc.sql("select next_value from id_block where name = 'clean database'")
                        .query(Long.class)
                        .list())
                .containsExactly(51L);
        jdbc.sql("delete from id_block where name = 'clean database'").update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
