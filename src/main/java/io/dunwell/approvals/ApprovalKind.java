package io.dunwell.approvals;

/** What is asked for. */
public enum ApprovalKind {
    PLAN("Work-out plan"),
    WAIVER("Late fee waived"),
    WRITE_OFF("Write-off"),
    DISCOUNT("Discount for settling"),
    ORDER_DISCOUNT("New order at a discount"),
    CREDIT_NOTE("Credit note"),
    ADJUSTMENT("Adjustment");

    private final String label;

    ApprovalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
