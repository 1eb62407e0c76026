package io.dunwell.customers;

/** Why nobody may chase this customer any more. */
public enum StopReason {
    BANKRUPT,
    ATTORNEY,
    CEASE,
    DECEASED,
    LEGAL_HOLD,
    HANDED_OFF,
    OTHER
}
