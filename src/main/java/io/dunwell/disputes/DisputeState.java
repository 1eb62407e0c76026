package io.dunwell.disputes;

/** OPEN until answered; UPHELD when all that was held is credited, SPLIT when a part is, REJECTED when nothing is. */
public enum DisputeState {
    OPEN("Open"),
    UPHELD("Upheld"),
    SPLIT("Partly upheld"),
    REJECTED("Rejected");

    private final String label;

    DisputeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
