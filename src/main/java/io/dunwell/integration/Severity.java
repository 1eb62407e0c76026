package io.dunwell.integration;

/** What became of a line that is reported. */
public enum Severity {
    /** Not taken. */
    REJECTED("Rejected"),
    /** Known with other values, which were kept. */
    DIFFERS("Differs"),
    /** Taken, with a remark. */
    NOTE("Note");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
