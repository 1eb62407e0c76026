package io.dunwell.demo.world;

import java.util.List;

/**
 * Chance that can be had again: the same seed and the same words always throw the same numbers, on every machine and
 * whatever was thrown before.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** @param about what is thrown for; each subject has numbers of its own */
    static Dice of(long seed, String about) {
        long hash = 0xCBF29CE484222325L ^ mix(seed);
        for (int i = 0; i < about.length(); i++) {
            hash = (hash ^ about.charAt(i)) * 0x100000001B3L;
        }
        return new Dice(mix(hash));
    }

    /** At least 0, below 1. */
    double fraction() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + (int) (fraction() * (to - from + 1));
    }

    <T> T pick(List<T> from) {
        return from.get(between(0, from.size() - 1));
    }

    /** Around 0 with a deviation of 1, never beyond 6 of them. */
    double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += fraction();
        }
        return sum;
    }

    /** A waiting time with this mean, seldom near 0 and seldom very long. */
    double waiting(double mean) {
        return -StrictMath.log((1 - fraction()) * (1 - fraction())) * mean / 2;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
