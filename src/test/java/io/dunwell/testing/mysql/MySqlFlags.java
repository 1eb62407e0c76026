package io.dunwell.testing.mysql;

import java.util.List;

/** The flags of a test server: as in production where SQL can tell the difference, fast where it can not. */
public final class MySqlFlags {

    public static final List<String> FOR_TESTS = List.of(
            "--bind-address=127.0.0.1",
            "--mysqlx=OFF",
            // relative to the data folder: the absolute path may be longer than a socket's name may be
            "--socket=mysql.sock",
            "--pid-file=mysql.pid",
            "--secure-file-priv=NULL",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_0900_as_cs",
            "--transaction-isolation=READ-COMMITTED",
            "--default-time-zone=+00:00",
            "--log-bin-trust-function-creators=1",
            "--lock-wait-timeout=60",
            "--innodb-lock-wait-timeout=20",
            "--disable-log-bin",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=256M",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF");

    private MySqlFlags() {}
}
