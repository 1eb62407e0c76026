package io.dunwell.cases.objections;

/** What an answer on the telephone may lead to: a small form about the account. */
public enum ObjectionDeed {
    PROMISE("Promise", "promise", "promise"),
    /** Sent and not yet here: expected like a promise. */
    SENT("Payment on its way", "send", "promise"),
    PAYMENT("Payment found", "money", "payment"),
    DISPUTE("Dispute", "scale", "dispute"),
    PLAN("Plan", "plan", "plan"),
    OFFER("Offer", "offer", "offer"),
    HARDSHIP("Hardship", "flag", "hardship"),
    /** How and when not to be contacted any more. */
    WISH("Their wish about contact", "hand", "wishes/new"),
    COMPLAINT("Complaint", "bell", "complaint"),
    CONTACT("Right contact", "user", "contacts/new"),
    /** Nobody contacts them at all; decided by an owner or supervisor. */
    STOP("Stop", "stop", "stop");

    private final String label;
    private final String icon;
    private final String path;

    ObjectionDeed(String label, String icon, String path) {
        this.label = label;
        this.icon = icon;
        this.path = path;
    }

    public String label() {
        return label;
    }

    public String icon() {
        return icon;
    }

    /** Of the small form, under the customer's address. */
    public String path() {
        return path;
    }

    /** Whether only an owner or supervisor may do it. */
    public boolean isForSupervisors() {
        return this == STOP;
    }
}
