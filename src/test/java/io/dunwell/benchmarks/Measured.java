package io.dunwell.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a piece of work took.
 *
 * @param wallNanos from start to end
 * @param cpuNanos of this process, all threads; an embedded database is in it, a server is not
 */
record Measured(long wallNanos, long cpuNanos, int items) {

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    static Measured of(int items, Work work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        var cpu = system.getProcessCpuTime();
        var wall = System.nanoTime();
        try {
            work.run();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return new Measured(System.nanoTime() - wall, system.getProcessCpuTime() - cpu, items);
    }

    double wallMillisEach() {
        return wallNanos / 1e6 / items;
    }

    double cpuMillisEach() {
        return cpuNanos / 1e6 / items;
    }

    double perSecond() {
        return items * 1e9 / wallNanos;
    }
}
