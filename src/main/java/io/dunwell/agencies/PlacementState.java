package io.dunwell.agencies;

/** Whether the agency still works on it. */
public enum PlacementState {
    ACTIVE("With the agency"),
    /** We took it back. */
    RECALLED("Recalled"),
    /** The agency gave up. */
    RETURNED("Returned uncollected"),
    PAID("Paid in full"),
    /** The agency agreed with the customer on less. */
    SETTLED("Settled");

    private final String label;

    PlacementState(String label) {
        this.label = label;
    }

    /** Whether the account is collected here again, if anything is still owed. */
    public boolean isEnd() {
        return this != ACTIVE;
    }

    public String label() {
        return label;
    }
}
