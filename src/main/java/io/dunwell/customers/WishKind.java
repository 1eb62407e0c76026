package io.dunwell.customers;

/** What people ask of those who contact them. */
public enum WishKind {
    /** Not by one channel. */
    NOT_BY,
    /** By this channel and by no other that they did not name as well. */
    ONLY_BY,
    /** Not at certain hours. */
    NOT_AT,
    /** Neither calls nor texts to a number at their place of work. */
    NOT_AT_WORK,
    /** Nothing that also sells something. */
    NO_ADVERTISING
}
