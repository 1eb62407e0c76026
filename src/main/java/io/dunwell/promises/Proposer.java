package io.dunwell.promises;

/** Who came up with a plan. */
public enum Proposer {
    CUSTOMER("The customer"),
    COLLECTOR("The collector"),
    OWNER("The owner");

    private final String label;

    Proposer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
