package io.dunwell.testing.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A Java process in a folder of its own; what it prints is kept. It never outlives the test that started it. */
public final class DunwellProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;

    private DunwellProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the application as {@code java -jar} does: without the tests' own classes and settings. */
    public static DunwellProcess application(Path folder, Map<String, String> environment, String... arguments) {
        return start(folder, environment, "io.dunwell.DunwellApplication", productClasses(), List.of(), arguments);
    }

    /** Starts a main class of the tests. */
    public static DunwellProcess main(Path folder, Class<?> main, String... arguments) {
        return main(folder, main, System.getProperty("java.class.path"), List.of(), arguments);
    }

    /**
     * The same with other classes.
     *
     * @param options of the virtual machine
     */
    public static DunwellProcess main(
            Path folder, Class<?> main, String classes, List<String> options, String... arguments) {
        return start(folder, Map.of(), main.getName(), classes, options, arguments);
    }

    private static DunwellProcess start(
            Path folder,
            Map<String, String> environment,
            String main,
            String classes,
            List<String> options,
            String... arguments) {
        // A short life is spent better without the second compiler.
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classes, main));
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile(folder, "printed", ".txt");
            var err = Files.createTempFile(folder, "errors", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(DunwellProcess::isASetting);
            builder.environment().putAll(environment);
            return new DunwellProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String productClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isASetting(String name) {
        return name.matches("(DUNWELL|SPRING|SERVER|TWILIO|LOGGING)_.*");
    }

    /** Waits until {@code there} holds. */
    public void await(String what, BooleanSupplier there) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Waited for %s in vain.\n%s\n%s".formatted(what, printed(), errors()));
            }
            Thread.sleep(20);
        }
    }

    /** What it wrote to standard output so far. */
    public String printed() {
        return text(out);
    }

    public String errors() {
        return text(err);
    }

    /** Waits for its end by itself; returns its exit code. */
    public int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end.\n%s\n%s".formatted(printed(), errors()));
        }
        return process.exitValue();
    }

    /** Asks it to stop, as a machine that shuts down does, and waits until it has. */
    public void stop() throws InterruptedException {
        process.destroy();
        end();
    }

    /** Ends it between two instructions, as a power cut does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
