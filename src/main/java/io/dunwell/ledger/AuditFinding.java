package io.dunwell.ledger;

/**
 * Something in the books that cannot be right.
 *
 * @param invariant name of what does not hold
 * @param sentence what was found where, for a person
 */
public record AuditFinding(String invariant, String sentence) {}
