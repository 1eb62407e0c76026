package io.dunwell.benchmarks;

/**
 * What a piece of work took.
 *
 * @param wallNanos from start to end
 * @param cpuNanos of this process and of a database server it started, without the compiler's threads: both sides of a
 *     comparison are warm, but never equally so
 */
record Measured(long wallNanos, long cpuNanos, int items) {

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    static Measured of(int items, Work work) {
        System.gc();
        var cpu = Cpu.nanos();
        var wall = System.nanoTime();
        try {
            work.run();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return new Measured(System.nanoTime() - wall, Cpu.nanos() - cpu, items);
    }

    /** Two pieces of work on the same items, one after the other. */
    Measured and(Measured next) {
        return new Measured(wallNanos + next.wallNanos, cpuNanos + next.cpuNanos, items);
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
