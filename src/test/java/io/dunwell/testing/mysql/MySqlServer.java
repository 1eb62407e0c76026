package io.dunwell.testing.mysql;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A real MySQL server for tests: one that the tests start themselves, or the one that {@code DUNWELL_TEST_MYSQL_URL}
 * names.
 */
public final class MySqlServer {

    /** What the product recommends, plus what a server without certificates needs. */
    private static final String PARAMETERS =
            "?nullDatabaseMeansCurrent=true&rewriteBatchedStatements=true&useLocalSessionState=true"
                    + "&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=16384"
                    + "&connectionTimeZone=UTC&useSSL=false&allowPublicKeyRetrieval=true";

    private static @Nullable MySqlServer shared;

    private final String address;
    private final String user;
    private final String password;

    MySqlServer(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /** Returns the server of this JVM, starting it at the first call; it stops with the JVM, however that ends. */
    public static synchronized MySqlServer shared() {
        if (shared == null) {
            shared = ExternalMySql.fromEnvironment().orElseGet(MySqlServer::started);
        }
        return shared;
    }

    private static MySqlServer started() {
        return MySqlProcess.start(Path.of("target", "mysql").toAbsolutePath()).server();
    }

    /**
     * Returns an empty schema, character set utf8mb4, compared by accent and case.
     *
     * @param name begins with {@code dunwell_test}, because a schema of this name is dropped first
     */
    public MySqlSchema freshSchema(String name) {
        if (!name.matches("dunwell_test\\w*")) {
            throw new IllegalArgumentException(name + " is not the name of a test schema: dunwell_test...");
        }
        try (var connection = schema("").connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs");
            return schema(name);
        } catch (SQLException e) {
            throw new IllegalStateException("The schema " + name + " could not be created at " + address, e);
        }
    }

    /** Returns the way into a schema as it is; the empty name stands for the server without a schema. */
    MySqlSchema schema(String name) {
        return new MySqlSchema(address + "/" + name + PARAMETERS, user, password);
    }
}
