package io.dunwell.testing.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running {@code mysqld} on a free loopback port, tuned for tests: nothing is made durable.
 *
 * <p>The server is the child of a shell that reads a pipe of this JVM and stops the server when the pipe ends, so that
 * no server is left behind however the JVM ends. A shutdown hook would be too early: application contexts still write
 * while they close.
 */
final class MySqlProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String GUARD =
            """
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            { cat <&3 >/dev/null; kill "$server" 2>/dev/null; } &
            exec 3<&-
            wait "$server"
            """;

    private final DataFolder data;
    private final Process guard;
    private final MySqlServer server;

    private MySqlProcess(DataFolder data, Process guard, int port) {
        this.data = data;
        this.guard = guard;
        this.server = new MySqlServer("jdbc:mysql://127.0.0.1:" + port, "root", "");
    }

    /** Starts a server whose files lie below {@code root}; data that no longer starts is initialised anew, once. */
    static MySqlProcess start(Path root) {
        var base = MySqlBinaries.unpackedBelow(root);
        new SystemLibraries(base).provide();
        var data = DataFolder.freeBelow(root);
        try {
            if (data.initialised()) {
                try {
                    return answering(base, data);
                } catch (NotAnswering spoilt) {
                    data.clear();
                }
            }
            initialise(base, data);
            return answering(base, data);
        } catch (IOException e) {
            data.close();
            throw new UncheckedIOException("MySQL could not be started in " + data.path(), e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    MySqlServer server() {
        return server;
    }

    /** Stops the server and waits until it is gone; a second call does nothing. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(30, TimeUnit.SECONDS)) {
                guard.descendants().forEach(ProcessHandle::destroyForcibly);
                guard.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("MySQL in " + data.path() + " could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            data.close();
        }
    }

    boolean running() {
        return guard.isAlive();
    }

    private static void initialise(Path base, DataFolder data) throws IOException {
        data.clear();
        Commands.run(builder(base, flags(base, data, "--initialize-insecure")));
        data.markInitialised();
    }

    private static MySqlProcess answering(Path base, DataFolder data) throws IOException {
        var port = freePort();
        var command = new ArrayList<>(List.of("sh", "-c", GUARD, "mysql-guard"));
        command.addAll(flags(base, data, "--port=" + port));
        var builder = builder(base, command);
        var process = new MySqlProcess(
                data,
                builder.redirectErrorStream(true)
                        .redirectOutput(data.log().toFile())
                        .start(),
                port);
        process.awaitAnswer();
        return process;
    }

    private void awaitAnswer() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (guard.isAlive() && System.nanoTime() < end) {
            try (var connection = server.schema("").connect()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        guard.getOutputStream().close();
        guard.destroy();
        throw new NotAnswering("MySQL did not answer; its log says: " + Files.readString(data.log()));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while MySQL was starting", e);
        }
    }

    private static List<String> flags(Path base, DataFolder data, String mode) {
        var flags = new ArrayList<String>();
        flags.add(base.resolve("bin/mysqld").toString());
        flags.addAll(List.of("--no-defaults", "--basedir=" + base, "--datadir=" + data.path(), mode));
        flags.addAll(MySqlFlags.FOR_TESTS);
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--user=root");
        }
        return flags;
    }

    private static ProcessBuilder builder(Path base, List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment()
                .put("LD_LIBRARY_PATH", new SystemLibraries(base).folder().toString());
        return builder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class NotAnswering extends IllegalStateException {
        NotAnswering(String message) {
            super(message);
        }
    }
}
