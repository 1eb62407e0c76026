package io.dunwell.cases;

import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.EmailConsents;
import io.dunwell.kernel.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The best way to reach a customer without a person: the preferred channel if it has an address, else the next. */
final class Reachability {

    private static final Set<String> MESSAGES = Set.of(Channel.EMAIL.name(), Channel.SMS.name(), Channel.LETTER.name());

    private Reachability() {}

    /** @param wantsNoEmail whether the contact's address ended email, see {@link EmailConsents} */
    static String of(Customer customer, @Nullable Contact contact, boolean wantsNoEmail) {
        if (contact != null && contact.preferredChannel() == Channel.SMS && contact.canBeTexted()) {
            return Channel.SMS.name();
        }
        if (contact != null && !wantsNoEmail && contact.canBeMailed()) {
            return Channel.EMAIL.name();
        }
        if (contact != null && contact.canBeTexted()) {
            return Channel.SMS.name();
        }
        if (customer.canBeWritten()) {
            return Channel.LETTER.name();
        }
        return contact != null && contact.phone() != null && contact.phoneWrongOn() == null
                ? Channel.PHONE.name()
                : "NONE";
    }

    /** Whether anything that a policy wants to send can reach the customer, at least by letter. */
    static boolean byMessage(CaseFacts facts) {
        return MESSAGES.contains(facts.debtor().reachableBy());
    }
}
