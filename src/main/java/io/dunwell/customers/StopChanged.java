package io.dunwell.customers;

/**
 * Nobody may chase the customer any more, or somebody may again. Published in the transaction that records it; whatever
 * accounts the customer has are looked at again.
 */
public record StopChanged(long customerId) {}
