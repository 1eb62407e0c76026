package io.dunwell.customers;

/** By what way we learned what somebody wants. */
public enum ConsentSource {
    /** A text message from the number itself. */
    SMS,
    /** A mail from the address itself. */
    EMAIL,
    /** The link in a mail to the address. */
    LINK,
    /** A colleague wrote it down. */
    PERSON,
    /** It stood in a file that was imported. */
    FILE,
    /** The SMS provider told it. */
    PROVIDER
}
