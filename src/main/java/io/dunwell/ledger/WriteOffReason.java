package io.dunwell.ledger;

/** Why a debt is given up. */
public enum WriteOffReason {
    UNCOLLECTABLE("Uncollectable"),
    BANKRUPT("Bankrupt"),
    SMALL_BALANCE("Small balance"),
    TIME_BARRED("Time-barred"),
    /** Agreed with the customer: nothing of it is owed any more. */
    SETTLEMENT("Settlement"),
    OTHER("Other");

    private final String label;

    WriteOffReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
