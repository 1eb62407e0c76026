package io.dunwell.ledger;

/** The accounts between which the books move money, as an accountant calls them. */
public enum JournalAccount {
    RECEIVABLES,
    SALES,
    LATE_FEE_INCOME,
    BANK,
    DISCOUNTS_GIVEN,
    BAD_DEBT,
    BAD_DEBT_RECOVERED,
    /** What agencies have collected for us and not yet paid out. */
    HELD_BY_AGENCIES,
    COMMISSION
}
