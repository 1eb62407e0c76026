package io.dunwell.integration;

/** What the first of two small numbers in a date like {@code 03/04/2026} means. */
public enum DateOrder {
    DAY_FIRST("day, month, year (3 April is 03/04)"),
    MONTH_FIRST("month, day, year (3 April is 04/03)");

    private final String label;

    DateOrder(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
