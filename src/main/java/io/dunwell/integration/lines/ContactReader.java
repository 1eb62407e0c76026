package io.dunwell.integration.lines;

import io.dunwell.customers.NewContact;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/** The person who pays the bills, as far as a row knows one. */
final class ContactReader {

    private ContactReader() {}

    /** Null when the row names neither a person nor an address to reach one. */
    static @Nullable NewContact read(Cells cells, String customerName) {
        var person = name(cells);
        var email = cells.textOrNull(Field.EMAIL);
        var phone = cells.textOrNull(Field.PHONE);
        if (person.isEmpty() && email == null && phone == null) {
            return null;
        }
        var name = person.isEmpty() ? customerName : person;
        var contact = withEmail(cells, name.length() > 120 ? name.substring(0, 120) : name, email)
                .withPhone(phone)
                .preferring(CustomerReader.choice(cells, Field.PREFERRED_CHANNEL, Channel.class, Channel.EMAIL));
        var agreedOn = cells.dateOrNull(Field.SMS_CONSENT_ON);
        var basis = cells.text(Field.SMS_CONSENT_BASIS);
        return agreedOn == null ? contact : contact.agreedToSms(agreedOn, basis.isEmpty() ? "import" : basis);
    }

    static String name(Cells cells) {
        var whole = cells.text(Field.CONTACT_NAME);
        var parts = cells.text(Field.CONTACT_FIRST_NAME) + " " + cells.text(Field.CONTACT_LAST_NAME);
        return whole.isEmpty() ? parts.strip() : whole;
    }

    /** One bad address must not keep a customer out: it is left out and reported. */
    static NewContact withEmail(Cells cells, String name, @Nullable String email) {
        try {
            return NewContact.billing(name, email);
        } catch (Rejection impossible) {
            cells.note(Field.EMAIL, impossible.sentence() + " The customer was taken without it.");
            return NewContact.billing(name, null);
        }
    }
}
