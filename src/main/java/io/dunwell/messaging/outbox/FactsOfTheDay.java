package io.dunwell.messaging.outbox;

import io.dunwell.contact.ContactRules;
import io.dunwell.customers.Contact;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.customers.Customers;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.TextConsents;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.ledger.Ledger;
import io.dunwell.messaging.DispatchCheck;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageFacts;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.Objection.NotBefore;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.versions.TextsInForce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what is known about a batch, with a constant number of statements. */
@Component
class FactsOfTheDay {

    private final Ledger ledger;
    private final Customers customers;
    private final CustomerLocks locks;
    private final TextConsents consents;
    private final EmailConsents emails;
    private final Companies companies;
    private final BusinessCalendar calendar;
    private final OutboxNeighbours neighbours;
    private final ContactRules rules;
    private final TextsInForce texts;
    private final List<DispatchCheck> checks;
    private final List<MessageFacts> sources;

    FactsOfTheDay(
            Ledger ledger,
            Customers customers,
            CustomerLocks locks,
            TextConsents consents,
            EmailConsents emails,
            Companies companies,
            BusinessCalendar calendar,
            OutboxNeighbours neighbours,
            ContactRules rules,
            TextsInForce texts,
            List<DispatchCheck> checks,
            List<MessageFacts> sources) {
        this.ledger = ledger;
        this.customers = customers;
        this.locks = locks;
        this.consents = consents;
        this.emails = emails;
        this.companies = companies;
        this.calendar = calendar;
        this.neighbours = neighbours;
        this.rules = rules;
        this.texts = texts;
        this.checks = checks;
        this.sources = sources;
    }

    /**
     * @return without the messages to customers about whom somebody is just changing something: they are looked at next
     *     time
     */
    BatchFacts about(List<OutboundMessage> due, Instant now) {
        // Contacts first, for which one waits; customers then, for whom nobody waits: so there is no deadlock.
        var readers = consents.readersForSending(customersOf(due));
        var people = locks.holdThoseFree(customersOf(due));
        var batch = due.stream()
                .filter(message -> people.contains(message.account().customerId()))
                .toList();
        return batch.isEmpty()
                ? BatchFacts.ofNobody(companies.current(), calendar.dateOf(now), now)
                : about(batch, people, readers, now);
    }

    /** What is known about a message that nobody means to send; holds nothing and nobody. */
    BatchFacts atAGlance(OutboundMessage message, Instant now) {
        var people = customersOf(List.of(message));
        return about(List.of(message), people, customers.billingContacts(people), now);
    }

    private BatchFacts about(List<OutboundMessage> batch, Set<Long> people, Map<Long, Contact> readers, Instant now) {
        var date = calendar.dateOf(now);
        var accounts = batch.stream().map(OutboundMessage::account).collect(Collectors.toSet());
        return new BatchFacts(
                now,
                date,
                batch,
                companies.current(),
                texts.now(),
                ledger.figures(accounts, date),
                customers.byIds(people),
                readers,
                details(batch, date),
                Consolidation.overtaken(batch, neighbours.of(batch, calendar.beginningOf(date.plusDays(1))), now),
                objections(batch, date),
                neighbours.refusedChannels(batch),
                emailEnded(readers),
                rules.stops(treated(batch), date),
                rules.history(people, now),
                rules.wishes(people));
    }

    private static Set<Long> customersOf(List<OutboundMessage> messages) {
        return messages.stream().map(message -> message.account().customerId()).collect(Collectors.toSet());
    }

    /** Read while the customers are held: whoever ends email holds them, too. */
    private Set<Long> emailEnded(Map<Long, Contact> readers) {
        var stopped = emails.stopped(readers.values().stream()
                .flatMap(person -> Stream.ofNullable(person.email()))
                .collect(Collectors.toSet()));
        return readers.entrySet().stream()
                .filter(reader -> reader.getValue().email() != null
                        && stopped.contains(reader.getValue().email()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Agreements hold back what a case wants to say, not what confirms them. */
    private static Set<AccountId> treated(List<OutboundMessage> batch) {
        return batch.stream()
                .filter(message -> message.caseId() != null && message.purpose().chases())
                .map(OutboundMessage::account)
                .collect(Collectors.toSet());
    }

    private Map<Long, MessageDetails> details(List<OutboundMessage> batch, LocalDate date) {
        var all = new HashMap<Long, MessageDetails>();
        for (var source : sources) {
            source.details(batch, date).forEach((id, details) -> all.merge(id, details, MessageDetails::or));
        }
        return all;
    }

    private Map<Long, Objection> objections(List<OutboundMessage> batch, LocalDate date) {
        var all = new HashMap<Long, Objection>();
        for (var check : checks) {
            check.objections(batch, date).forEach((id, one) -> all.merge(id, one, FactsOfTheDay::stricter));
        }
        return all;
    }

    /** What never leaves need not wait; of two that wait, the later one counts. */
    private static Objection stricter(Objection one, Objection other) {
        return one instanceof NotBefore sooner
                        && !(other instanceof NotBefore later && later.moment().isBefore(sooner.moment()))
                ? other
                : one;
    }
}
