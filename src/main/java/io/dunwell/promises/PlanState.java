package io.dunwell.promises;

/**
 * The life of a payment plan: perhaps approved, offered, then answered or not; active until kept, broken, ended or
 * replaced.
 */
public enum PlanState {
    /** Beyond the limits of whoever proposed it; somebody else approves. */
    REQUESTED("Waits for approval"),
    OFFERED("Offered"),
    ACTIVE("Active"),
    KEPT("Paid off"),
    BROKEN("Broken"),
    /** Ended by us while it was being paid; nobody is blamed. */
    ENDED("Ended by us"),
    DECLINED("Declined"),
    /** The offer was not answered in time. */
    LAPSED("Lapsed"),
    /** Its request was not approved. */
    REFUSED("Not approved"),
    /** Taken back by us before anybody agreed. */
    WITHDRAWN("Withdrawn"),
    /** Another plan took its place. */
    REPLACED("Replaced");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
