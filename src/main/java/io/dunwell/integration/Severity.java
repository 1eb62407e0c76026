package io.dunwell.integration;

/** What became of a line that is reported. */
public enum Severity {
    /** Not taken. */
    REJECTED("Rejected"),
    /** Not taken at first; taken since, as a person has mended it. */
    MENDED("Mended"),
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
