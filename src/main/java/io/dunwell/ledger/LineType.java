package io.dunwell.ledger;

/** Which table of the books a line stands in. */
public enum LineType {
    CHARGE,
    CREDIT,
    ALLOCATION
}
