package io.dunwell.customers;

/** How often a customer's accounts department pays its bills. */
public enum PayRun {
    /** No known rhythm. */
    NONE,
    WEEKLY,
    BIWEEKLY,
    MONTHLY
}
