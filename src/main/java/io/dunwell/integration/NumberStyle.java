package io.dunwell.integration;

/** Which sign parts the cents from the whole. */
public enum NumberStyle {
    POINT('.', ',', "1,020.50 (the point stands before the cents)"),
    COMMA(',', '.', "1.020,50 (the comma stands before the cents)");

    private final char decimal;
    private final char grouping;
    private final String label;

    NumberStyle(char decimal, char grouping, String label) {
        this.decimal = decimal;
        this.grouping = grouping;
        this.label = label;
    }

    public char decimal() {
        return decimal;
    }

    public char grouping() {
        return grouping;
    }

    public String label() {
        return label;
    }
}
