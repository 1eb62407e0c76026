package io.dunwell.customers;

import io.dunwell.customers.ConsentEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people behind a number said about text messages, kept for good.
 *
 * <p>A refusal by text ends all automated texts, whatever they are about, and automated calls to the number, which this
 * product does not make; email stays, unless the words refuse it too. Source: 47 CFR 64.1200(a)(10) and the FCC's order
 * of January 2026 on its revoke-all part,
 * https://www.infolawgroup.com/insights/2026/1/7/fcc-further-extends-effective-date-of-the-tcpas-consent-revocation-rule
 */
@Service
@Transactional
public class TextConsents {

    private static final Logger LOG = LoggerFactory.getLogger(TextConsents.class);

    private final ContactRepository contacts;
    private final ContactLocks locks;
    private final ConsentEvents events;

    TextConsents(ContactRepository contacts, ContactLocks locks, ConsentEvents events) {
        this.contacts = contacts;
        this.locks = locks;
        this.events = events;
    }

    /** Those still to be talked to who have this number, E.164; several customers may share one. */
    @Transactional(readOnly = true)
    public List<Contact> people(String number) {
        return contacts.findByPhoneAndActiveTrueOrderById(number);
    }

    @Transactional(readOnly = true)
    public boolean isStopped(String number) {
        return !events.stopped(List.of(number)).isEmpty();
    }

    /**
     * Takes back the consent of everybody with this number; once this has committed, no text to it is begun. A repeat
     * is recorded and changes nothing.
     *
     * @param words as they were written
     * @return whether texts were welcome or unmentioned before
     */
    public boolean stop(String number, ConsentSource how, String words) {
        var before = isStopped(number);
        var people = locks.lockAll(contacts.idsByPhone(number));
        var recorded = new ArrayList<ConsentEvent>();
        recorded.add(new ConsentEvent(number, null, null, Kind.STOPPED, how, words));
        people.stream().filter(person -> person.smsConsentOn() != null).forEach(person -> {
            person.refuseSms();
            recorded.add(ConsentEvent.of(person, number, Kind.TAKEN_BACK, how, words));
        });
        events.add(recorded);
        LOG.info("texts stopped people={} how={}", recorded.size() - 1, how);
        return !before;
    }

    /** The SMS provider knows of a STOP from the number that {@code contactId} has, and we had not heard it. */
    public void stoppedAtProvider(long contactId, String words) {
        contacts.findById(contactId)
                .map(Contact::phone)
                .ifPresent(number -> stop(number, ConsentSource.PROVIDER, words));
    }

    /** Gives back to this number, and no other, what a stop took from it. */
    public void start(String number, String words, LocalDate on) {
        var taken = events.onceTakenBack(number);
        var recorded = new ArrayList<ConsentEvent>();
        recorded.add(new ConsentEvent(number, null, null, Kind.STARTED, ConsentSource.SMS, words));
        locks.lockAll(contacts.idsByPhone(number)).stream()
                .filter(person -> person.active() && taken.contains(person.id()))
                .forEach(person -> {
                    person.agreeToSms(on, "text message “%s”".formatted(words));
                    recorded.add(ConsentEvent.of(person, number, Kind.AGREED, ConsentSource.SMS, words));
                });
        events.add(recorded);
        LOG.info("texts started again people={}", recorded.size() - 1);
    }

    /**
     * Whom to write to about the bills, as {@link Customers#billingContacts}, for somebody about to begin texts: those
     * who agreed cannot take it back until the transaction ends, and those who did are seen.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Contact> readersForSending(Collection<Long> customerIds) {
        var readers = BillingContacts.of(customerIds, contacts);
        var agreed = readers.values().stream()
                .filter(person -> person.smsConsentOn() != null && person.phone() != null)
                .toList();
        if (!agreed.isEmpty()) {
            locks.lock(agreed);
            var stopped = events.stopped(agreed.stream()
                    .flatMap(person -> Stream.ofNullable(person.phone()))
                    .toList());
            agreed.stream()
                    .filter(person -> person.phone() != null && stopped.contains(person.phone()))
                    .forEach(Contact::refuseSms);
        }
        return readers;
    }

    /** @throws CustomerRejected when a STOP from the person's number stands */
    void agreed(Contact contact, String basis) {
        var number = contact.phone();
        if (number == null) {
            return;
        }
        refuseAgainstStop(number);
        events.add(List.of(ConsentEvent.of(contact, number, Kind.AGREED, ConsentSource.PERSON, basis)));
    }

    void takenBack(Contact contact, ConsentSource how, @Nullable String words) {
        var number = contact.phone();
        if (number != null && contact.smsConsentOn() != null) {
            events.add(List.of(ConsentEvent.of(contact, number, Kind.TAKEN_BACK, how, words)));
        }
    }

    /** @throws CustomerRejected when a STOP from this number stands */
    void refuseAgainstStop(String number) {
        if (isStopped(number)) {
            throw new CustomerRejected(
                    "Somebody texted STOP from %s, so nobody here can agree to texts for it; a START from"
                                    .formatted(number)
                            + " that number lifts it.");
        }
    }
}
