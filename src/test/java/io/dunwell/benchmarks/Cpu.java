package io.dunwell.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Processor time used so far. */
final class Cpu {

    private static final Path THREADS = Path.of("/proc/self/task");
    /** Linux counts processor time of a thread in hundredths of a second. */
    private static final long TICK_NANOS = 10_000_000;

    private Cpu() {}

    /** Nanoseconds of this process less its just-in-time compiler, and of the processes it started. */
    static long nanos() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() - compiler() + servers();
    }

    private static long servers() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    /** Zero where the system does not tell a thread's time. */
    private static long compiler() {
        if (!Files.isDirectory(THREADS)) {
            return 0;
        }
        try (var threads = Files.list(THREADS)) {
            return threads.mapToLong(Cpu::ifCompiler).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long ifCompiler(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"));
            var name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            if (!name.startsWith("C1 Compiler") && !name.startsWith("C2 Compiler")) {
                return 0;
            }
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) * TICK_NANOS;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
