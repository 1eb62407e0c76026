package io.dunwell.promises;

/** The life of a payment plan: offered, then answered or not; active until kept or broken. */
public enum PlanState {
    OFFERED("Offered"),
    ACTIVE("Active"),
    KEPT("Paid off"),
    BROKEN("Broken"),
    DECLINED("Declined"),
    /** The offer was not answered in time. */
    LAPSED("Lapsed");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
