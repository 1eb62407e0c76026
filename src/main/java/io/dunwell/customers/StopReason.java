package io.dunwell.customers;

/** Why nobody may chase this customer any more. */
public enum StopReason {
    BANKRUPT,
    ATTORNEY,
    CEASE,
    DECEASED,
    HANDED_OFF,
    OTHER
}
