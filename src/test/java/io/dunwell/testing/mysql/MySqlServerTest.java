package io.dunwell.testing.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mysql-only")
class MySqlServerTest {

    private static final Path ROOT = Path.of("target", "mysql").toAbsolutePath();

    @Test
    void sharedServerIsOracleMySqlWithTheProductsSettings() throws SQLException {
        var schema = MySqlServer.shared().freshSchema("dunwell_test_settings");

        try (var connection = schema.connect()) {
            assertThat(ask(connection, "SELECT VERSION()")).startsWith("8.");
            assertThat(ask(connection, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(ask(connection, "SELECT @@collation_database")).isEqualTo("utf8mb4_0900_as_cs");
        }
    }

    @Test
    void triggerCanRefuseAChange() throws SQLException {
        var schema = MySqlServer.shared().freshSchema("dunwell_test_trigger");

        try (var connection = schema.connect()) {
            run(connection, "CREATE TABLE posted (id BIGINT PRIMARY KEY)");
            run(
                    connection,
                    "CREATE TRIGGER posted_stays BEFORE DELETE ON posted FOR EACH ROW"
                            + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'posted rows stay'");
            run(connection, "INSERT INTO posted VALUES (1)");

            assertThatThrownBy(() -> run(connection, "DELETE FROM posted"))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("posted rows stay");
        }
    }

    @Test
    void freshSchemaIsEmptyEveryTime() throws SQLException {
        var server = MySqlServer.shared();
        try (var connection = server.freshSchema("dunwell_test_fresh").connect()) {
            run(connection, "CREATE TABLE leftover (id BIGINT PRIMARY KEY)");
        }

        var again = server.freshSchema("dunwell_test_fresh");

        try (var connection = again.connect()) {
            assertThat(ask(
                            connection,
                            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                    .isEqualTo("0");
        }
    }

    @Test
    void otherSchemasAreNeverDropped() {
        var server = MySqlServer.shared();

        assertThatThrownBy(() -> server.freshSchema("dunwell"))
                .hasMessage("dunwell is not the name of a test schema: dunwell_test...");
    }

    @Test
    void keepsItsDataOverARestartAndLeavesNoServerBehind() throws SQLException {
        var folder = ROOT.resolve("restart");
        var first = MySqlProcess.start(folder);
        try (first;
                var connection =
                        first.server().freshSchema("dunwell_test_restart").connect()) {
            run(connection, "CREATE TABLE kept (id BIGINT PRIMARY KEY)");
            run(connection, "INSERT INTO kept VALUES (7)");
        }
        assertThat(first.running()).isFalse();

        try (var second = MySqlProcess.start(folder);
                var connection = second.server().schema("dunwell_test_restart").connect()) {
            assertThat(ask(connection, "SELECT id FROM kept")).isEqualTo("7");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
