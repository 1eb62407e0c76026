package io.dunwell.customers;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Difference;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Reading;
import io.dunwell.kernel.RowOutcome;
import io.dunwell.staff.Audit;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owes us: finding, registering and changing customers and their contacts. */
@Service
@Transactional
public class Customers {

    private static final Logger LOG = LoggerFactory.getLogger(Customers.class);

    private final CustomerRepository customers;
    private final ContactRepository contacts;
    private final CustomerIntake intake;
    private final CustomerSearch search;
    private final TextConsents consents;
    private final ContactChanges changes;
    private final Restrictions restrictions;
    private final CustomerWords words;
    private final Audit audit;
    private final CurrentUser user;
    private final CompanyClock clock;

    Customers(
            CustomerRepository customers,
            ContactRepository contacts,
            CustomerIntake intake,
            CustomerSearch search,
            TextConsents consents,
            ContactChanges changes,
            Restrictions restrictions,
            CustomerWords words,
            Audit audit,
            CurrentUser user,
            CompanyClock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.intake = intake;
        this.search = search;
        this.consents = consents;
        this.changes = changes;
        this.restrictions = restrictions;
        this.words = words;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Customer get(long id) {
        return customers.findById(id).orElseThrow(() -> NotFound.of("customer", id));
    }

    @Transactional(readOnly = true)
    public Optional<Customer> find(String source, String number) {
        return customers.findBySourceAndNumber(source, number);
    }

    /** Unknown ids are absent. Meant for up to some thousand ids. */
    @Transactional(readOnly = true)
    public Map<Long, Customer> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Reading.once(List.of("customers", Set.copyOf(ids)), () -> customers.findAllById(ids).stream()
                        .collect(Collectors.toMap(Customer::id, customer -> customer)));
    }

    /** Ids of the customers that are known under these numbers of {@code source}; unknown numbers are absent. */
    @Transactional(readOnly = true)
    public Map<String, Long> idsByNumber(String source, Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : customers.findBySourceAndNumberIn(source, numbers).stream()
                        .collect(Collectors.toMap(Customer::number, Customer::id));
    }

    /**
     * Registers one customer; a repeat with the same values returns the customer that is known.
     *
     * @throws CustomerRejected when the number is known with other values
     */
    public Customer register(NewCustomer customer) {
        var posted = registerAll(List.of(customer)).get(0);
        if (posted.outcome() == RowOutcome.DIFFERING) {
            throw new CustomerRejected("Customer %s is known already, but its %s; change it there."
                    .formatted(
                            customer.number(),
                            posted.differences().stream()
                                    .map(Difference::toString)
                                    .collect(Collectors.joining(", and its "))));
        }
        return get(posted.id());
    }

    /**
     * Registers many at once, with a constant number of statements; meant for chunks of about 1,000.
     *
     * <p>Who is known stays as it is: a repeat with the same values is UNCHANGED, one with others DIFFERING.
     *
     * @return one for each, in the same order
     */
    public List<CustomerPosted> registerAll(List<NewCustomer> batch) {
        var posted = intake.post(batch, user.login(), clock.instant());
        LOG.info(
                "customers registered new={} of={}",
                posted.stream().filter(row -> row.outcome() == RowOutcome.NEW).count(),
                posted.size());
        return posted;
    }

    /**
     * Takes over everything but number, source and contacts; a repeat with the same version is refused.
     *
     * @param version that the person looked at
     * @throws CustomerRejected when somebody changed the customer since
     */
    public void change(long id, int version, NewCustomer details) {
        var known = get(id);
        refuseStale(known.name(), known.version(), version);
        audit(known, details);
        changes.move(known, details.address());
        known.change(details);
        words.renew(known);
        LOG.info("customer changed customer={} by={}", id, user.login());
    }

    public void rename(long id, String name) {
        var known = get(id);
        audited(known, "name", known.name(), name);
        known.rename(name);
        words.renew(known);
    }

    public void move(long id, Address address) {
        changes.move(get(id), address);
    }

    public void agreeOn(long id, PaymentTerms terms) {
        var known = get(id);
        audited(known, "terms", known.terms(), terms);
        known.agreeOn(terms);
    }

    public void payOn(long id, PayRunCalendar calendar) {
        var known = get(id);
        audited(known, "payment run", known.payRun(), calendar);
        known.payOn(calendar);
    }

    public void classify(long id, RiskClass risk) {
        var known = get(id);
        audited(known, "risk", known.riskClass(), risk);
        known.classify(risk);
    }

    /** @param login null for nobody in particular */
    public void assign(long id, @Nullable String login) {
        var known = get(id);
        audited(known, "person who looks after it", known.ownerLogin(), login);
        known.assign(login);
    }

    /** From {@code on} nobody chases the customer, on any account; a second stop replaces the first. */
    public void stop(long id, StopReason reason, LocalDate on, String note) {
        restrictions.stop(get(id), new Stop(reason, on, note));
    }

    /** A repeat does nothing. */
    public void liftStop(long id) {
        restrictions.liftStop(get(id));
    }

    /** No further credit from {@code on}; a second hold replaces the first. */
    public void holdCredit(long id, LocalDate on, String by, String note) {
        restrictions.holdCredit(get(id), new CreditHold(on, by, note));
    }

    /** A repeat does nothing. */
    public void releaseCredit(long id) {
        restrictions.releaseCredit(get(id));
    }

    /** All, also those no longer active; billing first. */
    @Transactional(readOnly = true)
    public List<Contact> contacts(long customerId) {
        return Reading.once(
                List.of("contacts", customerId), () -> contacts.findByCustomerIdOrderByRoleAscIdAsc(customerId));
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Contact contact(long contactId) {
        return contacts.findById(contactId).orElseThrow(() -> NotFound.of("contact", contactId));
    }

    /** Whom to write to about the bills: the active billing contact, else the next best; empty for nobody. */
    @Transactional(readOnly = true)
    public Optional<Contact> rightPartyContact(long customerId) {
        return Optional.ofNullable(billingContacts(List.of(customerId)).get(customerId));
    }

    /** {@link #rightPartyContact} of many in one query; customers with nobody to write to are absent. */
    @Transactional(readOnly = true)
    public Map<Long, Contact> billingContacts(Collection<Long> customerIds) {
        return BillingContacts.of(customerIds, contacts);
    }

    /** @throws CustomerRejected when the person is said to agree to texts to a number that refuses them */
    public Contact addContact(long customerId, NewContact contact) {
        var given = contact.phoneIn(get(customerId).country());
        if (given.phone() != null && given.smsConsentOn() != null) {
            consents.refuseAgainstStop(given.phone());
        }
        var added = contacts.saveAndFlush(new Contact(customerId, given, user.login(), clock.instant()));
        if (added.smsConsentBasis() != null) {
            consents.agreed(added, added.smsConsentBasis());
        }
        changes.added(added);
        words.renew(added);
        return added;
    }

    /**
     * Consent to text messages stays as it is, see {@link #agreeToSms}, except that a number that refuses them refuses
     * them here too.
     */
    public void changeContact(long contactId, NewContact contact) {
        var known = contact(contactId);
        var before = ContactChanges.Before.of(known);
        known.change(contact.phoneIn(get(known.customerId()).country()));
        contacts.flush();
        changes.changed(known, before);
        words.renew(known);
        if (known.smsConsentOn() != null && known.phone() != null && consents.isStopped(known.phone())) {
            refuseSms(contactId);
        }
    }

    /**
     * Takes over everything, by a person who looked at {@code version}; without a basis, consent to text messages is
     * taken back.
     *
     * @throws CustomerRejected when somebody changed the contact since, or a STOP forbids the consent; nothing is saved
     */
    public void changeContact(long contactId, int version, NewContact contact) {
        var known = contact(contactId);
        refuseStale(known.name(), known.version(), version);
        changeContact(contactId, contact);
        var basis = contact.smsConsentBasis();
        if (basis == null || contact.smsConsentOn() == null) {
            refuseSms(contactId);
        } else if (!basis.equals(known.smsConsentBasis())) {
            agreeToSms(contactId, contact.smsConsentOn(), basis);
        }
    }

    /**
     * @param basis how the person agreed, e.g. {@code order form}
     * @throws CustomerRejected when somebody texted STOP from the number, which nobody here can undo
     */
    public void agreeToSms(long contactId, LocalDate on, String basis) {
        var known = contact(contactId);
        consents.agreed(known, basis);
        known.agreeToSms(on, basis);
    }

    /** Texts no longer reach this person, or are not wanted; a colleague may write down a new consent. */
    public void refuseSms(long contactId) {
        var known = contact(contactId);
        var automatic = user.login().equals(CurrentUser.AUTOMATIC);
        consents.takenBack(known, automatic ? ConsentSource.PROVIDER : ConsentSource.PERSON, null);
        known.refuseSms();
    }

    /** Mail to this address came back on {@code on}; a new address forgets it. */
    public void emailBounced(long contactId, LocalDate on) {
        contact(contactId).bounce(on);
    }

    /** Somebody asked and the details are still right. */
    public void verifyContact(long contactId, LocalDate on) {
        var known = contact(contactId);
        known.verify(on, user.login());
        changes.confirmed(known, on);
    }

    /** Nobody writes to this person any more; what was said stays on record. */
    public void retireContact(long contactId) {
        var known = contact(contactId);
        changes.retire(known);
        words.renew(known);
    }

    /** Those whom {@link CustomerSearch} finds for {@code text}, by name; all for an empty text. */
    @Transactional(readOnly = true)
    public Page<CustomerRow> search(String text, Pageable page) {
        return search.find(text, page);
    }

    /** Names and addresses of people have a history of their own, which knows who changed what. */
    private void audit(Customer known, NewCustomer now) {
        audited(known, "name", known.name(), now.name());
        audited(known, "kind", known.debtorType(), now.debtorType());
        audited(known, "language", known.language(), now.language());
        audited(known, "time zone", known.zone(), now.zone());
        audited(known, "terms", known.terms(), now.terms());
        audited(known, "payment run", known.payRun(), now.payRun());
        audited(known, "risk", known.riskClass(), now.riskClass());
        audited(known, "credit limit", known.creditLimit(), now.creditLimit());
        audited(known, "person who looks after it", known.ownerLogin(), now.ownerLogin());
    }

    private void audited(Customer known, String field, @Nullable Object was, @Nullable Object became) {
        audit.changed(
                Audit.Kind.CUSTOMER, field, known.id(), "Changed the customer's %s".formatted(field), was, became);
    }

    private static void refuseStale(String name, int known, int lookedAt) {
        if (known != lookedAt) {
            throw new CustomerRejected(
                    "Somebody else changed %s since you opened this form, so nothing was saved. Open it again and repeat your change."
                            .formatted(name));
        }
    }
}
