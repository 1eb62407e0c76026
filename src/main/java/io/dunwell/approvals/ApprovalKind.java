package io.dunwell.approvals;

/** What is asked for. */
public enum ApprovalKind {
    PLAN("Work-out plan"),
    DISCOUNT("Discount for paying in full"),
    ORDER_OFFER("New order at a discount"),
    WAIVER("Late fee waived"),
    WRITE_OFF("Write-off"),
    PLACEMENT("Placement with an agency");

    private final String label;

    ApprovalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
