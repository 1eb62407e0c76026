package io.dunwell.messaging.inbound;

import java.util.Set;

/**
 * Whom a mail may come from.
 *
 * @param people the contacts meant; empty for nobody we know
 * @param answersUs whether it names a mail of ours
 * @param addresses we wrote to and may believe to be the sender's: a tag nobody guesses stood in the answer
 */
record MailSender(Set<Person> people, boolean answersUs, Set<String> addresses) {

    static final MailSender NOBODY = new MailSender(Set.of(), false, Set.of());

    record Person(long contactId, long customerId) {}

    MailSender {
        people = Set.copyOf(people);
        addresses = Set.copyOf(addresses);
    }

    boolean isKnown() {
        return !people.isEmpty();
    }
}
