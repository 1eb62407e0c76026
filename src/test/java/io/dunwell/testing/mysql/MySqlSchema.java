package io.dunwell.testing.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a data source needs to know to use one schema. */
public record MySqlSchema(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
