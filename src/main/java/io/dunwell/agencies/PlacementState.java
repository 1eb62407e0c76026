package io.dunwell.agencies;

/** Whether the agency still works on it. */
public enum PlacementState {
    ACTIVE("With the agency"),
    RECALLED("Recalled");

    private final String label;

    PlacementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
