package io.dunwell.customers;

/** From where the days of payment terms count. */
public enum TermsKind {
    /** From the day of issue. */
    NET,
    /** From the last day of the month of issue. */
    END_OF_MONTH
}
