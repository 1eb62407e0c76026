package io.dunwell.approvals;

/** What is asked for. */
public enum ApprovalKind {
    PLAN("Work-out plan"),
    WAIVER("Late fee waived"),
    WRITE_OFF("Write-off");

    private final String label;

    ApprovalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
