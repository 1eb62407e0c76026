package io.dunwell.integration.mapping;

/** On which day a payment counts when the file gives its amount but not its date. */
public enum UnknownPaidDate {
    /** The day the invoice was issued: figures of past days come out as if it had been paid at once. */
    DAY_OF_ISSUE,
    /** The business date of the import. */
    DAY_OF_IMPORT
}
