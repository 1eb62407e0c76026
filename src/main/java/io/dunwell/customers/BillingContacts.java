package io.dunwell.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whom to write to about the bills: the active billing contact, else the next best. Who is out of reach, because their
 * details turned out wrong, is passed over for the next in the order billing, decision maker, escalation whom we can
 * write to; with nobody else they remain, so that a letter names them.
 */
final class BillingContacts {

    private BillingContacts() {}

    /** By customer, in one query; customers with nobody to write to are absent. */
    static Map<Long, Contact> of(Collection<Long> customerIds, ContactRepository contacts) {
        var result = new HashMap<Long, Contact>();
        if (!customerIds.isEmpty()) {
            contacts.activeOf(customerIds).stream()
                    .collect(Collectors.groupingBy(Contact::customerId))
                    .forEach((id, people) -> result.put(id, reader(people)));
        }
        return result;
    }

    private static Contact reader(List<Contact> people) {
        var first = people.stream().reduce(BillingContacts::closerToTheBills).orElseThrow();
        return !first.isOutOfReach()
                ? first
                : people.stream()
                        .filter(person -> person.role() != ContactRole.OTHER)
                        .filter(person -> person.canBeMailed() || person.canBeTexted())
                        .reduce(BillingContacts::closerToTheBills)
                        .orElse(first);
    }

    private static Contact closerToTheBills(Contact one, Contact other) {
        return other.role().compareTo(one.role()) < 0 ? other : one;
    }
}
