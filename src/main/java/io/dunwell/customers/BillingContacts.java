package io.dunwell.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Whom to write to about the bills: the active billing contact, else the next best. */
final class BillingContacts {

    private BillingContacts() {}

    /** By customer, in one query; customers with nobody to write to are absent. */
    static Map<Long, Contact> of(Collection<Long> customerIds, ContactRepository contacts) {
        var result = new HashMap<Long, Contact>();
        if (!customerIds.isEmpty()) {
            contacts.activeOf(customerIds)
                    .forEach(contact -> result.merge(contact.customerId(), contact, BillingContacts::closerToTheBills));
        }
        return result;
    }

    private static Contact closerToTheBills(Contact one, Contact other) {
        return other.role().compareTo(one.role()) < 0 ? other : one;
    }
}
