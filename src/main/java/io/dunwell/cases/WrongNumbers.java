package io.dunwell.cases;

import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DetailWrong;
import io.dunwell.customers.DetailWrong.How;
import io.dunwell.customers.WrongDetails;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls that reached somebody else: the number is not the contact's. */
@Component
public class WrongNumbers {

    private final Customers customers;
    private final WrongDetails wrong;

    WrongNumbers(Customers customers, WrongDetails wrong) {
        this.customers = customers;
        this.wrong = wrong;
    }

    /** @param contactId who was called, null for the first of the customer's contacts who has a number */
    @Transactional
    public void wrongNumber(long customerId, @Nullable Long contactId, LocalDate on) {
        customers.contacts(customerId).stream()
                .filter(contact -> contact.active() && contact.phone() != null)
                .filter(contact -> contactId == null || contact.id() == contactId)
                .findFirst()
                .ifPresent(contact -> note(contact, on));
    }

    private void note(Contact contact, LocalDate on) {
        customers.refuseSms(contact.id());
        wrong.note(
                new DetailWrong(
                        new ContactDetail(contact.customerId(), contact.id(), ContactDetail.Kind.PHONE),
                        How.WRONG_PERSON,
                        on,
                        null,
                        "A call reached somebody else, or nobody by that name."),
                null);
    }
}
