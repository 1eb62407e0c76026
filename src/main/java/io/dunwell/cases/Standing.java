package io.dunwell.cases;

/** What the books say must be done about an account; the frame process reads it and chooses its way. */
public enum Standing {
    /** Nothing is delinquent any more: the case ends. */
    PAID("Paid"),
    /** Bankrupt, deceased, represented by counsel: people only. */
    STOPPED("Stopped, by hand only"),
    /** With an outside agency: we are silent. */
    PLACED("With the agency"),
    /** A work-out plan is being paid. */
    PLANNED("Paying by plan"),
    /** The owner asked for quiet until a date. */
    HELD("Held by the owner"),
    /** A complaint that asks for quiet waits for its answer. */
    QUIET("Complaint open"),
    /** The customer can take an offer until a date. */
    OFFERED("Offer open"),
    /** Promises cover what is left to collect. */
    PROMISED("Promise open"),
    /** Disputes cover what is left to collect, or what they were about is being replaced. */
    DISPUTED("Dispute open"),
    /** Too little is left to be worth a word, or unapplied credit covers it. */
    PARKED("Under the minimum"),
    /** To be collected. */
    TREAT("Being collected");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
