package io.dunwell.customers;

import io.dunwell.kernel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said about text messages to a number, or about email to an address.
 *
 * @param address a number in E.164 or an email address in lower case; kept as its hash only
 * @param words as they were said, null when nobody said any
 */
record ConsentEvent(
        String address,
        @Nullable Long customerId,
        @Nullable Long contactId,
        Kind kind,
        ConsentSource how,
        @Nullable String words) {

    /** STOPPED and STARTED are said for an address and everybody behind it, the others of one person. */
    enum Kind {
        STOPPED,
        STARTED,
        AGREED,
        TAKEN_BACK,
        /** Somebody wrote down a consent that counts for nothing, because a STOP stands. */
        NOT_TAKEN
    }

    Channel channel() {
        return address.contains("@") ? Channel.EMAIL : Channel.SMS;
    }

    static ConsentEvent of(Contact contact, String address, Kind kind, ConsentSource how, @Nullable String words) {
        return new ConsentEvent(address, contact.customerId(), contact.id(), kind, how, words);
    }
}
