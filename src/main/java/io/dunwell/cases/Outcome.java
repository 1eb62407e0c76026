package io.dunwell.cases;

/** How a case ended. */
public enum Outcome {
    PAID("Paid"),
    WRITTEN_OFF("Written off");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
