package io.dunwell.benchmarks;

import io.dunwell.testing.mysql.MySqlServer;
import java.nio.file.Path;

/** Fresh databases of the kind that is measured: H2 files, or schemas of a real MySQL server. */
final class Databases {

    private final boolean mysql;
    private final Path folder;

    Databases(boolean mysql, Path folder) {
        this.mysql = mysql;
        this.folder = folder;
    }

    /** Where a fresh database is. */
    record Place(String url, String user, String password) {}

    Place fresh(String name) {
        if (mysql) {
            var schema = MySqlServer.shared().freshSchema("dunwell_test_benchmark_" + name);
            return new Place(schema.url(), schema.user(), schema.password());
        }
        return new Place(
                "jdbc:h2:file:%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=256"
                        .formatted(folder.resolve(name).toAbsolutePath()),
                "sa",
                "");
    }
}
