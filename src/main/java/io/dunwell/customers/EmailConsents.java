package io.dunwell.customers;

import io.dunwell.customers.ConsentEvent.Kind;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people said about our email to their address, kept for good. Nobody has to agree to email; whoever ends it gets
 * none, whatever it is about, at any contact with that address, until they want it again.
 */
@Service
@Transactional
public class EmailConsents {

    private static final Logger LOG = LoggerFactory.getLogger(EmailConsents.class);

    private final ContactRepository contacts;
    private final ConsentEvents events;
    private final CustomerLocks locks;

    EmailConsents(ContactRepository contacts, ConsentEvents events, CustomerLocks locks) {
        this.contacts = contacts;
        this.events = events;
        this.locks = locks;
    }

    /** Those still to be talked to who have this address; several customers may share one. */
    @Transactional(readOnly = true)
    public List<Contact> people(String address) {
        return contacts.findByEmailAndActiveTrueOrderById(plain(address));
    }

    @Transactional(readOnly = true)
    public boolean isStopped(String address) {
        return !stopped(List.of(address)).isEmpty();
    }

    /** Those of the addresses that want no email, in lower case. */
    @Transactional(readOnly = true)
    public Set<String> stopped(Collection<String> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : Reading.once(
                        List.of("stopped emails", Set.copyOf(addresses)),
                        () -> events.stopped(
                                addresses.stream().map(EmailConsents::plain).toList()));
    }

    /**
     * Ends email to the address, for everybody who has it or will have it; once this has committed, none is begun. A
     * repeat changes nothing and is not recorded.
     *
     * @param words as they were written, null for a click
     * @return whether email was welcome before
     */
    public boolean stop(String address, ConsentSource how, @Nullable String words) {
        if (isStopped(address)) {
            return false;
        }
        var people = people(address);
        locks.hold(people.stream().map(Contact::customerId).collect(Collectors.toSet()));
        var recorded = new ArrayList<ConsentEvent>();
        recorded.add(new ConsentEvent(plain(address), null, null, Kind.STOPPED, how, words));
        people.forEach(person -> recorded.add(ConsentEvent.of(person, plain(address), Kind.TAKEN_BACK, how, words)));
        events.add(recorded);
        LOG.info("email stopped people={} how={}", recorded.size() - 1, how);
        return true;
    }

    /**
     * The customer told a colleague that they want email at this contact's address again.
     *
     * @param note when and how they said so
     * @throws CustomerRejected without a note, or when email was not ended
     */
    public void startAgain(long contactId, String note) {
        var contact = contacts.findById(contactId).orElseThrow(() -> NotFound.of("contact", contactId));
        var address = contact.email();
        if (address == null || !isStopped(address)) {
            throw new CustomerRejected(
                    "Email to %s was not ended, so there is nothing to begin again.".formatted(contact.name()));
        }
        var said = Texts.required("note on when and how the customer asked for email again", note, 500);
        events.add(List.of(ConsentEvent.of(contact, address, Kind.STARTED, ConsentSource.PERSON, said)));
        LOG.info("email started again contact={}", contactId);
    }

    /** Newest first: what was said about email by and for this customer's contacts. */
    @Transactional(readOnly = true)
    public List<EmailWish> ofCustomer(long customerId) {
        return events.aboutEmail(customerId);
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
