package io.dunwell.messaging;

/** Why a message is sent; decides what must still be true when it leaves. */
public enum MessagePurpose {
    /** A friendly word before the due date: withheld once nothing worth chasing is open. */
    PRE_DUE,
    /** Asks for overdue money, including offers and warnings: withheld once nothing worth chasing is overdue. */
    DUNNING,
    /** Puts in writing what was agreed, received or decided: goes whatever the balance is. */
    CONFIRMATION;

    /** Chasing messages are consolidated: one per account and day. */
    public boolean chases() {
        return this != CONFIRMATION;
    }
}
