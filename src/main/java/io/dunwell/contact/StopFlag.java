package io.dunwell.contact;

import io.dunwell.customers.StopReason;

/** What is known about a customer or account and holds contacts back. */
public enum StopFlag {
    BANKRUPT,
    DISPUTED,
    ATTORNEY,
    CEASE,
    DECEASED,
    /** Handed off or sold: the customer is no longer ours to chase. */
    HANDED_OFF,
    /** The account is with an agency. */
    PLACED,
    PROMISED,
    PLANNED,
    TIME_BARRED,
    /** The customer ended email to the address at hand. */
    NO_EMAIL,
    /** The owner asked for quiet. */
    OWNER_HOLD,
    /** A complaint that asks for quiet waits for its answer. */
    COMPLAINT,
    /** Somebody stopped it for a reason of their own. */
    OTHER;

    public static StopFlag of(StopReason reason) {
        return switch (reason) {
            case BANKRUPT -> BANKRUPT;
            case ATTORNEY -> ATTORNEY;
            case CEASE -> CEASE;
            case DECEASED -> DECEASED;
            case HANDED_OFF -> HANDED_OFF;
            case LEGAL_HOLD, OTHER -> OTHER;
        };
    }
}
