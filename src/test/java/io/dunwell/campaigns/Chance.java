package io.dunwell.campaigns;

import java.util.List;
import java.util.Random;

/** Dice that fall the same way for the same seed and the same words, whatever was thrown before. */
final class Chance {

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    /** @param about what is thrown for */
    static Chance of(long seed, Object... about) {
        long mixed = seed;
        for (var word : about) {
            mixed = mixed * 0x9E3779B97F4A7C15L + word.toString().hashCode();
        }
        return new Chance(mixed ^ (mixed >>> 31));
    }

    boolean in(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    @SafeVarargs
    final <T> T pick(T... some) {
        return List.of(some).get(random.nextInt(some.length));
    }
}
