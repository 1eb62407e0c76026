package io.dunwell.cases;

import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.EmailConsents;
import io.dunwell.kernel.Channel;
import org.jspecify.annotations.Nullable;

/** The best way to reach a customer without a person: the preferred channel if it has an address, else the next. */
final class Reachability {

    private Reachability() {}

    /** @param wantsNoEmail whether the contact's address ended email, see {@link EmailConsents} */
    static String of(Customer customer, @Nullable Contact contact, boolean wantsNoEmail) {
        if (contact != null && contact.preferredChannel() == Channel.SMS && canText(contact)) {
            return Channel.SMS.name();
        }
        if (contact != null && !wantsNoEmail && canMail(contact)) {
            return Channel.EMAIL.name();
        }
        if (contact != null && canText(contact)) {
            return Channel.SMS.name();
        }
        if (hasAddress(customer)) {
            return Channel.LETTER.name();
        }
        return contact != null && contact.phone() != null ? Channel.PHONE.name() : "NONE";
    }

    private static boolean canMail(Contact contact) {
        return contact.email() != null && contact.emailBouncedOn() == null;
    }

    private static boolean canText(Contact contact) {
        return contact.phone() != null && contact.smsConsentOn() != null;
    }

    private static boolean hasAddress(Customer customer) {
        return customer.address().isPostal();
    }
}
