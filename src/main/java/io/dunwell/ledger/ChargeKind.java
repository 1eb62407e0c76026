package io.dunwell.ledger;

/** Why something is owed. Late charges come after what was sold when a payment is spread. */
public enum ChargeKind {
    INVOICE,
    DEBIT_NOTE,
    LATE_FEE,
    /** Was written off and came in after all: owed again for just that much, and paid at once. */
    REINSTATED;

    /** Not what was sold, but what being late costs. */
    public boolean isLateCharge() {
        return this == LATE_FEE;
    }
}
