package io.dunwell.customers;

import io.dunwell.customers.ConsentEvent.Kind;
import io.dunwell.customers.CustomerRows.Person;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Consents to text messages that come with new customers: recorded, and worth nothing where a STOP stands. */
@Component
class ConsentsInFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentsInFiles.class);

    private final ConsentEvents events;

    ConsentsInFiles(ConsentEvents events) {
        this.events = events;
    }

    /** The same people in the same order, those behind a STOP without their consent. */
    List<Person> weighed(List<Person> people, long firstId) {
        var agreed = people.stream().filter(ConsentsInFiles::agreed).toList();
        if (agreed.isEmpty()) {
            return people;
        }
        var stopped = events.stopped(
                agreed.stream().map(ConsentsInFiles::number).distinct().toList());
        events.add(agreed.stream()
                .map(person -> event(person, firstId, stopped.contains(number(person)) ? Kind.NOT_TAKEN : Kind.AGREED))
                .toList());
        if (!stopped.isEmpty()) {
            LOG.info("consents to texts not taken from a file, because a STOP stands numbers={}", stopped.size());
        }
        return people.stream()
                .map(person -> agreed(person) && stopped.contains(number(person)) ? person.withoutConsent() : person)
                .toList();
    }

    private static ConsentEvent event(Person person, long firstId, Kind kind) {
        return new ConsentEvent(
                number(person),
                person.customerId(),
                firstId + person.place(),
                kind,
                ConsentSource.FILE,
                person.contact().smsConsentBasis());
    }

    private static boolean agreed(Person person) {
        return person.contact().smsConsentOn() != null && person.contact().phone() != null;
    }

    private static String number(Person person) {
        return Objects.requireNonNull(person.contact().phone());
    }
}
