package io.dunwell.messaging.inbound;

import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.NotFound;
import io.dunwell.messaging.ReceivedText;
import io.dunwell.messaging.ReplyRejected;
import io.dunwell.messaging.TextReceived;
import io.dunwell.staff.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts and emails from nobody known, given to a customer by a person who knows whose they are. */
@Component
public class GivenTexts {

    private static final Logger LOG = LoggerFactory.getLogger(GivenTexts.class);
    private static final long NOBODY_IN_PARTICULAR = 0;

    private final InboundRows rows;
    private final Customers customers;
    private final CustomerLocks locks;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    GivenTexts(
            InboundRows rows,
            Customers customers,
            CustomerLocks locks,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.customers = customers;
        this.locks = locks;
        this.user = user;
        this.events = events;
    }

    /**
     * From now on it is the customer's, as if it had been known when it came: it stands on their timeline, and where a
     * person must answer, they are asked.
     *
     * @param remembered name of the person whose address or number it is, null to remember nobody; a contact of that
     *     name without one gets it, else a new contact is added
     * @throws ReplyRejected when somebody gave it to a customer meanwhile, or there is nothing to remember
     * @throws NotFound when there is no such text or customer
     */
    @Transactional
    public void give(long textId, long customerId, @Nullable String remembered, Instant now) {
        var text = rows.find(textId).orElseThrow(() -> NotFound.of("reply", textId));
        customers.get(customerId);
        locks.hold(List.of(customerId));
        if (!text.isFromNobodyKnown() || !rows.take(textId)) {
            throw new ReplyRejected("This has been given to a customer already; look at the list again.");
        }
        var person = remembered == null ? NOBODY_IN_PARTICULAR : remember(text, customerId, remembered);
        rows.given(textId, person, customerId, user.login(), now);
        events.publishEvent(new TextReceived(textId, Set.of(customerId), text.meaning(), now));
        LOG.info("text given to a customer text={} customer={}", textId, customerId);
    }

    private long remember(ReceivedText text, long customerId, String name) {
        if (text.from().isBlank()) {
            throw new ReplyRejected("It names no address or number that could be remembered.");
        }
        var known =
                customers.contacts(customerId).stream().filter(Contact::active).toList();
        var same = known.stream().filter(person -> has(person, text)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        return known.stream()
                .filter(person -> person.name().equalsIgnoreCase(name.strip()) && lacks(person, text))
                .findFirst()
                .map(person -> completed(person, text))
                .orElseGet(() -> customers
                        .addContact(
                                customerId,
                                with(NewContact.of(ContactRole.OTHER, name), text)
                                        .preferring(text.channel()))
                        .id());
    }

    private long completed(Contact person, ReceivedText text) {
        customers.changeContact(person.id(), with(NewContact.like(person), text));
        return person.id();
    }

    private static boolean has(Contact person, ReceivedText text) {
        return text.from().equalsIgnoreCase(text.isMail() ? person.email() : person.phone());
    }

    private static boolean lacks(Contact person, ReceivedText text) {
        return (text.isMail() ? person.email() : person.phone()) == null;
    }

    private static NewContact with(NewContact contact, ReceivedText text) {
        return text.isMail() ? contact.withEmail(text.from()) : contact.withPhone(text.from());
    }
}
