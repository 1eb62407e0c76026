package io.dunwell.integration.mapping;

/** What a word in a status or document type column means for us. */
public enum Meaning {
    /** Owed as far as it is not paid. */
    OWED,
    /** Paid in full, even when no paid amount is given. */
    PAID,
    /** A credit note: reduces what is owed. */
    CREDIT_NOTE,
    /** Drafts, voided documents, quotes: no money is owed. */
    LEFT_OUT
}
