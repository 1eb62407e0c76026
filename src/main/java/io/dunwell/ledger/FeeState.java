package io.dunwell.ledger;

/** What became of an announced fee. */
public enum FeeState {
    ANNOUNCED,
    POSTED,
    WAIVED,
    /** The customer paid before it applied. */
    LAPSED
}
