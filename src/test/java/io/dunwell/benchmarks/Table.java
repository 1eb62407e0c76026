package io.dunwell.benchmarks;

import java.util.Locale;

/** Prints measurements of one run beside each other; the ratios are what counts, the machine is not. */
final class Table {

    private Table() {}

    static void title(String text) {
        System.out.println();
        System.out.println(text);
        System.out.printf(Locale.ROOT, "  %-58s %10s %12s %12s%n", "", "items/s", "wall ms each", "CPU ms each");
    }

    static void row(String what, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "  %-58s %10.0f %12.3f %12.3f%n",
                what,
                measured.perSecond(),
                measured.wallMillisEach(),
                measured.cpuMillisEach());
    }

    /** How many times as fast {@code ours} is as {@code other}; above 1 is better. */
    static void ratio(String what, Measured ours, Measured other) {
        System.out.println(compared(what, ours, other));
    }

    /** The same beside what it ought to be. */
    static void ratio(String what, Measured ours, Measured other, double aim) {
        System.out.printf(Locale.ROOT, "%s   (aim: at least x%.2f)%n", compared(what, ours, other), aim);
    }

    private static String compared(String what, Measured ours, Measured other) {
        var wall = other.wallMillisEach() / ours.wallMillisEach();
        var cpu = other.cpuMillisEach() / ours.cpuMillisEach();
        return String.format(Locale.ROOT, "  %-70s wall x%.2f   CPU x%.2f", what, wall, cpu);
    }

    static void line(String format, Object... values) {
        System.out.println("  " + String.format(Locale.ROOT, format, values));
    }
}
