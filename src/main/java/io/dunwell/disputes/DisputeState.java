package io.dunwell.disputes;

/**
 * OPEN until answered; UPHELD when all that was held is made good by credit or replacement, SPLIT when a part is
 * credited, REJECTED when nothing is; WITHDRAWN when it was taken back unanswered.
 */
public enum DisputeState {
    OPEN("Open"),
    UPHELD("Upheld"),
    SPLIT("Partly upheld"),
    REJECTED("Rejected"),
    WITHDRAWN("Withdrawn");

    private final String label;

    DisputeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
