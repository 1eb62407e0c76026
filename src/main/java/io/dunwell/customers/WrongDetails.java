package io.dunwell.customers;

import io.dunwell.customers.ContactDetail.Kind;
import io.dunwell.kernel.NotFound;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Details by which a customer is not reached: nothing goes there any more until somebody has mended them. */
@Service
@Transactional
public class WrongDetails {

    private static final Logger LOG = LoggerFactory.getLogger(WrongDetails.class);

    private final ContactRepository contacts;
    private final CustomerRepository customers;
    private final ApplicationEventPublisher events;

    WrongDetails(ContactRepository contacts, CustomerRepository customers, ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.customers = customers;
        this.events = events;
    }

    /**
     * Marks the detail and tells of it. What concerns an address or number that the contact no longer has says nothing.
     *
     * @param tried the address or number that was tried; null for the present one
     */
    public void note(DetailWrong wrong, @Nullable String tried) {
        if (mark(wrong, tried)) {
            events.publishEvent(wrong);
            LOG.info(
                    "contact detail is wrong customer={} contact={} detail={} how={}",
                    wrong.detail().customerId(),
                    wrong.detail().contactId(),
                    wrong.detail().kind(),
                    wrong.how());
        }
    }

    /** A person found out that it is right; a consent that was lost meanwhile stays lost. */
    public void rightAfterAll(ContactDetail detail) {
        if (detail.contactId() == null) {
            customer(detail.customerId()).addressIsRight();
        } else {
            contact(detail.contactId()).isRight(detail.kind());
        }
        events.publishEvent(new DetailMended(detail));
        LOG.info("contact detail was right customer={} detail={}", detail.customerId(), detail.kind());
    }

    private boolean mark(DetailWrong wrong, @Nullable String tried) {
        var detail = wrong.detail();
        if (detail.contactId() == null) {
            customer(detail.customerId()).addressIsWrong(wrong.on());
            return true;
        }
        var contact = contact(detail.contactId());
        var present = detail.kind() == Kind.EMAIL ? contact.email() : contact.phone();
        if (present == null
                || !contact.active()
                || !Objects.requireNonNullElse(tried, present).equalsIgnoreCase(present)) {
            return false;
        }
        if (detail.kind() == Kind.EMAIL) {
            contact.bounce(wrong.on());
        } else {
            contact.dead(wrong.on());
        }
        return true;
    }

    private Contact contact(long id) {
        return contacts.findById(id).orElseThrow(() -> NotFound.of("contact", id));
    }

    private Customer customer(long id) {
        return customers.findById(id).orElseThrow(() -> NotFound.of("customer", id));
    }
}
