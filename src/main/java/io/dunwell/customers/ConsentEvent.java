package io.dunwell.customers;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said about text messages to a number.
 *
 * @param number E.164; kept as its hash only
 * @param words as they were said, null when nobody said any
 */
record ConsentEvent(
        String number,
        @Nullable Long customerId,
        @Nullable Long contactId,
        Kind kind,
        ConsentSource how,
        @Nullable String words) {

    /** STOPPED and STARTED are said for a number and everybody behind it, the others of one person. */
    enum Kind {
        STOPPED,
        STARTED,
        AGREED,
        TAKEN_BACK,
        /** Somebody wrote down a consent that counts for nothing, because a STOP stands. */
        NOT_TAKEN
    }

    static ConsentEvent of(Contact contact, String number, Kind kind, ConsentSource how, @Nullable String words) {
        return new ConsentEvent(number, contact.customerId(), contact.id(), kind, how, words);
    }
}
