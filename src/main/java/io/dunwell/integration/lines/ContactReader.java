package io.dunwell.integration.lines;

import io.dunwell.customers.ContactRole;
import io.dunwell.customers.CustomerRejected;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Channel;
import org.jspecify.annotations.Nullable;

/** The person to talk to, as far as a row knows one. */
final class ContactReader {

    private static final int LONGEST_NAME = 120;

    private ContactReader() {}

    /**
     * Null when the row names neither a person nor an address to reach one.
     *
     * @param customer without contacts; its name stands in for the person's, its country says how phones are written
     */
    static @Nullable NewContact read(Cells cells, NewCustomer customer) {
        var person = name(cells);
        var email = cells.textOrNull(Field.EMAIL);
        var phone = cells.textOrNull(Field.PHONE);
        if (person.isEmpty() && email == null && phone == null) {
            return null;
        }
        var name = person.isEmpty() ? customer.name() : person;
        var contact = withEmail(cells, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, email)
                .withRole(Codes.choice(cells, Field.CONTACT_ROLE, ContactRole.class, ContactRole.BILLING))
                .speaking(Codes.language(cells, Field.CONTACT_LANGUAGE))
                .inZone(Codes.zone(cells, Field.CONTACT_ZONE))
                .preferring(Codes.choice(cells, Field.PREFERRED_CHANNEL, Channel.class, Channel.EMAIL));
        return agreed(cells, withPhone(cells, contact, phone, customer));
    }

    static String name(Cells cells) {
        var whole = cells.text(Field.CONTACT_NAME);
        var parts = cells.text(Field.CONTACT_FIRST_NAME) + " " + cells.text(Field.CONTACT_LAST_NAME);
        return whole.isEmpty() ? parts.strip() : whole;
    }

    /** One bad address must not keep a customer out: it is left out and reported. */
    private static NewContact withEmail(Cells cells, String name, @Nullable String email) {
        try {
            return NewContact.billing(name, email);
        } catch (CustomerRejected impossible) {
            cells.note(Field.EMAIL, impossible.sentence() + " The customer was taken without it.");
            return NewContact.billing(name, null);
        }
    }

    private static NewContact withPhone(Cells cells, NewContact contact, @Nullable String phone, NewCustomer customer) {
        try {
            return customer.withContacts(contact.withPhone(phone)).contacts().get(0);
        } catch (CustomerRejected impossible) {
            cells.note(Field.PHONE, impossible.sentence() + " The customer was taken without it.");
            return contact;
        }
    }

    private static NewContact agreed(Cells cells, NewContact contact) {
        var agreedOn = cells.dateOrNull(Field.SMS_CONSENT_ON);
        var basis = cells.text(Field.SMS_CONSENT_BASIS);
        return agreedOn == null ? contact : contact.agreedToSms(agreedOn, basis.isEmpty() ? "import" : basis);
    }
}
