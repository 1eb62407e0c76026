package io.dunwell.customers;

/** Why one talks to this person. */
public enum ContactRole {
    /** Pays the bills: the first to write to. */
    BILLING,
    /** May agree to a plan. */
    DECISION_MAKER,
    /** Hears when billing does not answer. */
    ESCALATION,
    OTHER
}
