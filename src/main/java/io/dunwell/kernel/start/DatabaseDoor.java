package io.dunwell.kernel.start;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.core.env.Environment;

/** Knocks at the database once, before a pool does: that one answers a wrong password with two hundred lines. */
final class DatabaseDoor {

    private final String url;
    private final String user;
    private final String password;
    private final String folder;

    DatabaseDoor(Environment environment, String folder) {
        this.url = environment.getProperty("spring.datasource.url", "");
        this.user = environment.getProperty("spring.datasource.username", "");
        this.password = environment.getProperty("spring.datasource.password", "");
        this.folder = folder;
    }

    /** @throws CannotStart when nobody opens */
    void check() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (!isEmbedded()) {
            properties.setProperty("connectTimeout", "10000");
        }
        try (var connection = DriverManager.getConnection(url, properties)) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw isEmbedded() ? embedded(e) : server(e);
        }
    }

    private boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    private CannotStart embedded(SQLException e) {
        return switch (e.getErrorCode()) {
            case org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new CannotStart(
                        "Another Dunwell has the database in %s (DUNWELL_DATA) open.".formatted(folder),
                        "Stop the other one first, or set DUNWELL_DATA to another folder. "
                                + "With MySQL several can work at the same time.",
                        e);
            default ->
                new CannotStart(
                        "The database in %s (DUNWELL_DATA) cannot be opened: %s".formatted(folder, e.getMessage()),
                        "Bring back the folder's last backup, or set DUNWELL_DATA to another folder.",
                        e);
        };
    }

    private CannotStart server(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new CannotStart(
                    "The database at %s refused the user “%s” with the given password.".formatted(address(), user),
                    "Correct DUNWELL_DB_USER and DUNWELL_DB_PASSWORD, or let this user in on the server.",
                    e);
        }
        if (state.startsWith("08")) {
            return new CannotStart(
                    "No database answers at %s.".formatted(address()),
                    "Correct host and port in DUNWELL_DB_URL, or start the database server.",
                    e);
        }
        return new CannotStart(
                "The database at %s cannot be used: %s.".formatted(address(), e.getMessage()),
                "Correct DUNWELL_DB_URL, as in jdbc:mysql://db/dunwell, and see that the user “%s” may use that database."
                        .formatted(user),
                e);
    }

    /** Without what follows the question mark: that may hold a password. */
    private String address() {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }
}
