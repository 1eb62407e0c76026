package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of contact. It may forbid a contact as things stand, or make it wait; it never makes one legal that another
 * rule forbids.
 *
 * <p>Pure: what it says depends on the facts alone, and {@link #earliest} never names a moment before the one given.
 */
public interface ContactRule {

    /** What people and tests call it. Several rules that carry out the same one share it. */
    String id();

    RuleKind kind();

    /** Where the rule comes from: an address, or the name of a statute or of our own decision. */
    String source();

    /** What it asks, of whom and where, for people who read the list of rules. */
    String says();

    /** Since which day it binds; null for always. */
    default @Nullable LocalDate since() {
        return null;
    }

    /** Why the contact must not be made, whatever the hour; empty when it may. */
    default Optional<String> ban(ContactFacts facts) {
        return Optional.empty();
    }

    /** Whether what it forbids may be said by another channel. */
    default boolean concernsTheWay() {
        return false;
    }

    /** The first moment from {@code from} on for which a contact may be planned. */
    default Instant earliest(ContactFacts facts, Instant from) {
        return from;
    }

    /** Whether a contact planned earlier may be made now. */
    default boolean permits(ContactFacts facts) {
        return earliest(facts, facts.now()).equals(facts.now());
    }

    /** Why the contact waits. */
    default String waiting(ContactFacts facts) {
        return "";
    }

    /** What of the facts it looked at; nothing personal. */
    default String inputs(ContactFacts facts) {
        return "";
    }
}
