package io.dunwell.ledger;

/** What reduces a debt. */
public enum CreditKind {
    PAYMENT,
    CREDIT_NOTE,
    /** Given because the payment came in time. */
    DISCOUNT,
    /** Given up; still owed by law. */
    WRITE_OFF,
    /** Takes a charge back as if it had not been. */
    CANCELLATION,
    /** A late fee taken back as a favour. */
    WAIVER,
    /** What was reinstated is given up again: the payment went back, or pays something else. */
    UNRECOVERED
}
