package io.dunwell.kernel;

/** What became of one row of a batch that may be sent again: nothing is ever overwritten. */
public enum RowOutcome {
    /** Written now. */
    NEW,
    /** Known already, with the same values. */
    UNCHANGED,
    /** Known already with other values, which stay as they are; each {@link Difference} names one. */
    DIFFERING
}
