package io.dunwell.ledger;

/** Why money moves between our own accounts. */
public enum TransferKind {
    /** A customer paid the agency: it holds what the books count as received. */
    COLLECTED_BY_AGENCY,
    /** The agency keeps its share. */
    COMMISSION,
    /** The agency paid out what it owed us. */
    REMITTANCE
}
