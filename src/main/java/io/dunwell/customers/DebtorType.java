package io.dunwell.customers;

/** Whether consumer law protects the debtor; UNKNOWN is treated as CONSUMER where that is stricter. */
public enum DebtorType {
    CONSUMER,
    BUSINESS,
    UNKNOWN
}
