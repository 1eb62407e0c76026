package io.dunwell.nightly.web;

import java.sql.DatabaseMetaData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringBootVersion;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** What this installation is made of, for a question to whoever helps. */
@Component
class Versions {

    private final DataSource database;
    private final Flyway schema;

    Versions(DataSource database, Flyway schema) {
        this.database = database;
        this.schema = schema;
    }

    Map<String, String> all() {
        var versions = new LinkedHashMap<String, String>();
        versions.put(
                "Dunwell",
                Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                        .orElse("built from source"));
        versions.put("Schema", String.valueOf(schema.info().current().getVersion()));
        versions.put("Database", database());
        versions.put("Spring Boot", SpringBootVersion.getVersion());
        versions.put("Java", Runtime.version().toString());
        return versions;
    }

    private String database() {
        try {
            return JdbcUtils.extractDatabaseMetaData(
                    database,
                    (DatabaseMetaData data) -> data.getDatabaseProductName() + " " + data.getDatabaseProductVersion());
        } catch (MetaDataAccessException away) {
            throw new IllegalStateException("The database cannot be asked", away);
        }
    }
}
