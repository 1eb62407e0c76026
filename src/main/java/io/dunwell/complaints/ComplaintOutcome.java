package io.dunwell.complaints;

/** Whether the customer was right to complain. */
public enum ComplaintOutcome {
    JUSTIFIED("Justified"),
    PARTLY("Partly justified"),
    NOT_JUSTIFIED("Not justified");

    private final String label;

    ComplaintOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
