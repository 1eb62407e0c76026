package io.dunwell.benchmarks;

import io.dunwell.DunwellApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long the application, as it comes, takes to answer, and what it keeps in memory when idle; in its own process.
 */
final class StartBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Path folder;

    StartBenchmark(Path folder) {
        this.folder = folder;
    }

    void run() throws Exception {
        Table.line("");
        Table.line("Start, with nothing set:");
        Table.line("%s", start("first start, tables made"));
        Table.line("%s", start("started again"));
    }

    private String start(String what) throws Exception {
        var port = freePort();
        var began = System.nanoTime();
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        DunwellApplication.class.getName(),
                        "--server.port=" + port,
                        "--dunwell.data=" + folder.resolve("start").toAbsolutePath())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start.log").toFile())
                .start();
        try {
            waitUntilUp(port, process);
            var seconds = (System.nanoTime() - began) / 1e9;
            Thread.sleep(IDLE.toMillis());
            return "%s: %.1f s to UP, %d MB resident after %d s idle"
                    .formatted(what, seconds, residentMegabytes(process), IDLE.toSeconds());
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void waitUntilUp(int port, Process process) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/actuator/health".formatted(port)))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (HttpClient.newHttpClient()
                                .send(request, BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("The application did not come up");
    }

    private static long residentMegabytes(Process process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
