package io.dunwell.contact;

/** What a contact is for. */
public enum ContactKind {
    /** Asks for money: caps, agreements and disputes hold it back. */
    REMINDER,
    /**
     * Puts in writing what was agreed or received: counted against no cap of ours, bound by hours, wishes and stops.
     */
    CONFIRMATION,
    /** A notice that the law wants or allows, and that speaks of legal steps. */
    LEGAL;

    public boolean chases() {
        return this != CONFIRMATION;
    }
}
