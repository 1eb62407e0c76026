package io.dunwell.promises;

/** What became of a promise so far. A returned payment can take a KEPT one back to OPEN or BROKEN. */
public enum PromiseStanding {
    /** Its grace is not over and it is not fully paid. */
    OPEN("Open"),
    KEPT("Kept"),
    /** Its grace is over and only a part came; such a promise does not count as broken. */
    PARTLY_KEPT("Partly kept"),
    /** Its grace is over and nothing came. */
    BROKEN("Broken"),
    /** Taken back, replaced, or left with nothing to pay. */
    WITHDRAWN("Withdrawn");

    private final String label;

    PromiseStanding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
