package io.dunwell.ledger;

/** Why a credit paid just this charge. */
public enum AllocatedBy {
    /** The payer said so. */
    DIRECTED,
    /** The amount is exactly what one charge asks. */
    EXACT_ITEM,
    /** The amount is exactly what all overdue charges, or all open ones less their discounts, ask. */
    EXACT_SUM,
    OLDEST_FIRST,
    /** A person decided. */
    BY_HAND,
    DISCOUNT,
    WRITE_OFF,
    /** It was paid after it had been written off. */
    RECOVERY,
    CANCELLATION,
    REVERSAL
}
