package io.dunwell.testing.database;

import io.dunwell.testing.mysql.MySqlServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Gives every application context an empty database of its own: H2 in memory, or with
 * {@code -Ddunwell.test.database=mysql} a schema on a real MySQL server.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PROPERTY = "dunwell.test.database";

    private static final String H2_SETTINGS =
            ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE" + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";

    private static final AtomicInteger contexts = new AtomicInteger();

    /** Whether this run of the tests is the one on MySQL. */
    public static boolean isMySql() {
        return switch (System.getProperty(PROPERTY, "h2")) {
            case "h2" -> false;
            case "mysql" -> true;
            default -> throw new IllegalStateException(PROPERTY + " must be h2 or mysql.");
        };
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var fresh = fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + fresh.getUrl(),
                        "spring.datasource.username=" + fresh.getUsername(),
                        "spring.datasource.password=" + fresh.getPassword())
                .applyTo(context);
    }

    /** An empty database, for those who need no application. */
    public static DriverManagerDataSource fresh() {
        var name = "dunwell_test_" + contexts.incrementAndGet();
        if (isMySql()) {
            var schema = MySqlServer.shared().freshSchema(name);
            return new DriverManagerDataSource(schema.url(), schema.user(), schema.password());
        }
        return new DriverManagerDataSource("jdbc:h2:mem:" + name + H2_SETTINGS, "sa", "");
    }
}
