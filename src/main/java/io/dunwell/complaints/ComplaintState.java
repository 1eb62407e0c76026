package io.dunwell.complaints;

/** Whether a complaint still waits for its answer. */
public enum ComplaintState {
    OPEN("Open"),
    ANSWERED("Answered"),
    WITHDRAWN("Withdrawn");

    private final String label;

    ComplaintState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
