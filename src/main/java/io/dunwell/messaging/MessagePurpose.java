package io.dunwell.messaging;

import io.dunwell.contact.ContactKind;

/** Why a message is sent; decides what must still be true when it leaves, and which rules of contact bind it. */
public enum MessagePurpose {
    /** A friendly word before the due date: withheld once nothing worth chasing is open. */
    PRE_DUE,
    /** Asks for overdue money, including offers and warnings: withheld once nothing worth chasing is overdue. */
    DUNNING,
    /** Puts in writing what was agreed, received or decided: goes whatever the balance is. */
    CONFIRMATION,
    /** Asks for overdue money and speaks of legal steps, or is a notice that the law wants. */
    LEGAL,
    /** Also sells something, beside asking for money: never by text message. */
    PROMOTION;

    /** Chasing messages are consolidated: one per account and day. */
    public boolean chases() {
        return this != CONFIRMATION;
    }

    /** As the rules of contact see it. */
    public ContactKind kind() {
        return switch (this) {
            case PRE_DUE, DUNNING, PROMOTION -> ContactKind.REMINDER;
            case CONFIRMATION -> ContactKind.CONFIRMATION;
            case LEGAL -> ContactKind.LEGAL;
        };
    }
}
