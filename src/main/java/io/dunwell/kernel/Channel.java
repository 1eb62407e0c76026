package io.dunwell.kernel;

/** A way to reach a customer. PHONE is always a person; the others can be automatic. */
public enum Channel {
    EMAIL,
    SMS,
    LETTER,
    PHONE
}
