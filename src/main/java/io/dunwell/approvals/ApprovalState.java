package io.dunwell.approvals;

/** Waiting until somebody else decided, it was taken back, or nobody decided in time. */
public enum ApprovalState {
    WAITING("Waiting"),
    APPROVED("Approved"),
    DECLINED("Declined"),
    WITHDRAWN("Taken back"),
    LAPSED("Not decided in time");

    private final String label;

    ApprovalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
