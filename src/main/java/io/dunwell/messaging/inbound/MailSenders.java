package io.dunwell.messaging.inbound;

import static java.util.stream.Collectors.toSet;

import io.dunwell.customers.Contact;
import io.dunwell.customers.EmailConsents;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.messaging.channels.MailSettings;
import io.dunwell.messaging.inbound.MailSender.Person;
import io.dunwell.messaging.mails.IncomingMail;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds whom a mail comes from: by the tag in the address it came to, by the mail of ours that it answers, by its
 * sender's address and, where several customers share that, by the bills it names.
 */
@Component
class MailSenders {

    private static final String SENT = "select m.contact_id, m.customer_id, m.to_address from outbound_message m";
    private static final Pattern TAG = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern OURS = Pattern.compile("<message-(\\d{1,18})@([^<>@\\s]+)>");
    private static final Pattern BILL = Pattern.compile("[\\p{L}\\d][\\p{L}\\d/._-]{1,60}[\\p{L}\\d]");
    private static final int MOST_BILLS = 300;

    private final JdbcClient jdbc;
    private final EmailConsents consents;
    private final Ledger ledger;
    private final MailSettings settings;

    MailSenders(JdbcClient jdbc, EmailConsents consents, Ledger ledger, MailSettings settings) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.ledger = ledger;
        this.settings = settings;
    }

    private record Written(Person person, String to) {}

    MailSender of(IncomingMail mail) {
        var tagged = byTag(mail.tags());
        if (!tagged.isEmpty()) {
            return new MailSender(
                    people(tagged), true, tagged.stream().map(Written::to).collect(toSet()));
        }
        var answered = byReference(mail.references());
        if (!answered.isEmpty()) {
            return new MailSender(people(answered), true, Set.of());
        }
        return new MailSender(byAddress(mail), false, Set.of());
    }

    /** Whether we wrote it ourselves. */
    boolean isOurs(IncomingMail mail) {
        return Stream.of(settings.from(), settings.returnPath(), settings.replyTo())
                .anyMatch(own -> !own.isBlank() && own.equalsIgnoreCase(mail.from()));
    }

    private List<Written> byTag(Collection<String> tags) {
        var references = tags.stream().filter(tag -> TAG.matcher(tag).matches()).toList();
        return references.isEmpty()
                ? List.of()
                : written(
                        SENT + " join message_attempt a on a.message_id = m.id where a.reference in (:keys)"
                                + " and a.channel = 'EMAIL'",
                        references);
    }

    /** Of the nearest mail of ours among those it names. */
    private List<Written> byReference(List<String> references) {
        var domain = settings.from().substring(settings.from().indexOf('@') + 1);
        var ids = references.stream()
                .map(OURS::matcher)
                .filter(found -> found.matches() && found.group(2).equalsIgnoreCase(domain))
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
        return ids.isEmpty()
                ? List.of()
                : written(
                        SENT + " where m.id in (:keys) and m.channel = 'EMAIL' and m.attempts > 0", ids.subList(0, 1));
    }

    private List<Written> written(String sql, Collection<?> keys) {
        return jdbc.sql(sql + " and m.contact_id is not null and m.to_address is not null")
                .param("keys", keys)
                .query((row, number) -> new Written(
                        new Person(row.getLong("contact_id"), row.getLong("customer_id")), row.getString("to_address")))
                .list();
    }

    private Set<Person> byAddress(IncomingMail mail) {
        var people =
                consents.people(mail.from()).stream().map(MailSenders::person).collect(toSet());
        var customers = people.stream().map(Person::customerId).collect(toSet());
        if (customers.size() < 2) {
            return people;
        }
        var named = named(mail);
        return named.stream().anyMatch(customers::contains)
                ? people.stream()
                        .filter(person -> named.contains(person.customerId()))
                        .collect(toSet())
                : people;
    }

    /** Customers of the bills that stand in it. */
    private Set<Long> named(IncomingMail mail) {
        var words = BILL.matcher(mail.subject() + " " + mail.whole())
                .results()
                .map(MatchResult::group)
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .distinct()
                .limit(MOST_BILLS)
                .toList();
        return words.isEmpty()
                ? Set.of()
                : ledger.chargesReferenced(words).stream()
                        .map(Charge::customerId)
                        .collect(toSet());
    }

    private static Set<Person> people(List<Written> written) {
        return written.stream().map(Written::person).collect(toSet());
    }

    private static Person person(Contact contact) {
        return new Person(contact.id(), contact.customerId());
    }
}
