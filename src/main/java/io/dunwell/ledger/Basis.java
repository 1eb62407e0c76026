package io.dunwell.ledger;

/** From which day a charge ages. */
public enum Basis {
    DUE_DATE,
    /** A view only: every charge counts from its issue, so that nothing is ever "not yet due". */
    INVOICE_DATE
}
