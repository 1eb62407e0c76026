package io.dunwell.reporting;

/**
 * So many of so many. Of fewer than {@link #ENOUGH} no percentage is told: one customer more or less would turn it
 * over.
 */
public record Share(long part, long whole) {

    public static final int ENOUGH = 10;

    private static final int HUNDRED = 100;

    public boolean isEnough() {
        return whole >= ENOUGH;
    }

    /** In percent, for a bar or a figure; 0 of nothing. */
    public double percent() {
        return whole == 0 ? 0 : (double) part * HUNDRED / whole;
    }
}
