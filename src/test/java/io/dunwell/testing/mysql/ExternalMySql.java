package io.dunwell.testing.mysql;

import java.util.Optional;

/** A MySQL server that somebody else runs, named by three environment variables. */
final class ExternalMySql {

    static final String URL = "DUNWELL_TEST_MYSQL_URL";
    static final String USER = "DUNWELL_TEST_MYSQL_USER";
    static final String PASSWORD = "DUNWELL_TEST_MYSQL_PASSWORD";

    private ExternalMySql() {}

    /**
     * Returns the server if {@value #URL} is set, as in {@code jdbc:mysql://127.0.0.1:3306}; the user may create
     * schemas.
     */
    static Optional<MySqlServer> fromEnvironment() {
        return Optional.ofNullable(System.getenv(URL)).map(url -> {
            if (!url.matches("jdbc:mysql://[^/?]+/?")) {
                throw new IllegalStateException(URL + " must be jdbc:mysql://host:port without schema or parameters.");
            }
            return new MySqlServer(url.replaceAll("/$", ""), required(USER), required(PASSWORD));
        });
    }

    private static String required(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() -> new IllegalStateException(URL + " is set, so " + variable + " must be set too."));
    }
}
