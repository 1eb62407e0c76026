package io.dunwell.customers;

/**
 * A detail that was known to be wrong was changed, given up, or was right after all. Published in the transaction that
 * does it; listeners write rows only.
 */
public record DetailMended(ContactDetail detail) {}
