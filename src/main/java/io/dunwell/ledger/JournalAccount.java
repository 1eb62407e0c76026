package io.dunwell.ledger;

/** The accounts between which the books move money, as an accountant calls them. */
public enum JournalAccount {
    RECEIVABLES,
    SALES,
    LATE_FEE_INCOME,
    BANK,
    DISCOUNTS_GIVEN,
    BAD_DEBT
}
