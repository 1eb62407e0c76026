package io.dunwell.testing.database;

import java.sql.SQLException;
import java.util.List;
import org.h2.tools.Server;
import org.springframework.core.env.Environment;

/** Lets another process use the database of a test's application. MySQL does anyway; H2 in memory gets a door. */
public final class OtherProcesses implements AutoCloseable {

    private static final String IN_MEMORY = "jdbc:h2:mem:";

    private final Environment environment;
    private final Server door;

    public OtherProcesses(Environment environment) throws SQLException {
        this.environment = environment;
        this.door = Server.createTcpServer("-tcpPort", "0", "-ifExists");
        if (url().startsWith(IN_MEMORY)) {
            door.start();
        }
    }

    /** The arguments that lead an application to this database. */
    public List<String> arguments() {
        return List.of(
                "--spring.datasource.url="
                        + url().replace(IN_MEMORY, "jdbc:h2:tcp://localhost:" + door.getPort() + "/mem:"),
                "--spring.datasource.username=" + environment.getProperty("spring.datasource.username", ""),
                "--spring.datasource.password=" + environment.getProperty("spring.datasource.password", ""));
    }

    @Override
    public void close() {
        door.stop();
    }

    private String url() {
        return environment.getRequiredProperty("spring.datasource.url");
    }
}
