package io.dunwell.messaging.inbound;

import static java.util.stream.Collectors.toSet;

import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.TextConsents;
import io.dunwell.messaging.TextMeaning;
import io.dunwell.messaging.TextReceived;
import io.dunwell.messaging.inbound.MailSender.Person;
import io.dunwell.messaging.mails.IncomingMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in mail that people wrote: kept once, and what a refusal brings about in the same transaction.
 *
 * <p>Anybody can claim to be anybody in a mail. So a refusal ends email to the address it seems to come from, and to
 * the one we wrote to only when the answer carries the tag that stood in our mail.
 */
@Component
public class InboundMails {

    private static final Logger LOG = LoggerFactory.getLogger(InboundMails.class);

    /** Mail that lay in the mailbox before we first looked is no answer to us, unless it names a mail of ours. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final Pattern TEXTS = Pattern.compile(
            "(?i)\\b(?:texts?|texting|sms|text messages?|textnachricht\\w*|number|nummer|handy\\w*|cell|mobile)\\b");

    private final InboundRows rows;
    private final MailSenders senders;
    private final EmailConsents emails;
    private final TextConsents texts;
    private final Customers customers;
    private final ApplicationEventPublisher events;

    InboundMails(
            InboundRows rows,
            MailSenders senders,
            EmailConsents emails,
            TextConsents texts,
            Customers customers,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.senders = senders;
        this.emails = emails;
        this.texts = texts;
        this.customers = customers;
        this.events = events;
    }

    /**
     * A repeat changes nothing.
     *
     * @param since when the mailbox was first looked at
     */
    @Transactional
    public void take(IncomingMail mail, Instant since, Instant now) {
        var sender = senders.of(mail);
        if (senders.isOurs(mail) || !concernsUs(mail, sender, since)) {
            return;
        }
        var meaning = meaning(mail);
        var received = mail.receivedAt().isBefore(now) ? mail.receivedAt() : now;
        rows.keep(mail, meaning, received).ifPresent(id -> heard(id, mail, sender, meaning, now));
    }

    /** What a contact wrote into a page of ours, as if they had mailed it; a repeat of the key changes nothing. */
    @Transactional
    public void written(String key, Contact from, String subject, String words, Instant now) {
        var address = Objects.requireNonNullElse(from.email(), "");
        var mail =
                new IncomingMail(key, address, "", subject, words, words, List.of(), List.of(), Set.of(), false, now);
        var meaning = meaning("", words);
        rows.keep(mail, meaning, now).ifPresent(id -> {
            rows.cameFrom(id, from.id(), from.customerId());
            events.publishEvent(new TextReceived(id, Set.of(from.customerId()), meaning, now));
            LOG.info("words received by link text={} customer={}", id, from.customerId());
        });
    }

    /** Notes that a mail lies in the mailbox which nobody here can show. */
    @Transactional
    public void cannotRead(IncomingMail mail, Instant now) {
        rows.keep(mail, TextMeaning.UNREADABLE, now);
    }

    private static boolean concernsUs(IncomingMail mail, MailSender sender, Instant since) {
        if (mail.automatic()) {
            return sender.isKnown();
        }
        return sender.answersUs() || !mail.receivedAt().isBefore(since.minus(BEFORE));
    }

    private void heard(long id, IncomingMail mail, MailSender sender, TextMeaning meaning, Instant now) {
        sender.people().forEach(person -> rows.cameFrom(id, person.contactId(), person.customerId()));
        if (meaning.refuses()) {
            obey(mail, sender, meaning);
        }
        if (sender.isKnown()) {
            var known = sender.people().stream().map(Person::customerId).collect(toSet());
            events.publishEvent(new TextReceived(id, known, meaning, now));
        }
        LOG.info(
                "mail received text={} meaning={} people={}",
                id,
                meaning,
                sender.people().size());
    }

    /** Numbers before addresses, in the order in which the dispatcher holds them. */
    private void obey(IncomingMail mail, MailSender sender, TextMeaning meaning) {
        if (meaning == TextMeaning.REFUSAL_OF_ALL || TEXTS.matcher(mail.words()).find()) {
            sender.people().stream()
                    .flatMap(person -> Stream.ofNullable(
                            customers.contact(person.contactId()).phone()))
                    .distinct()
                    .sorted()
                    .forEach(number -> texts.stop(number, ConsentSource.EMAIL, mail.words()));
        }
        Stream.concat(Stream.of(mail.from()), sender.addresses().stream())
                .filter(address -> !address.isBlank())
                .distinct()
                .sorted()
                .forEach(address -> emails.stop(address, ConsentSource.EMAIL, mail.words()));
    }

    static TextMeaning meaning(IncomingMail mail) {
        if (mail.automatic()) {
            return TextMeaning.AUTOMATIC;
        }
        return meaning(mail.subject(), mail.words());
    }

    /** A subject counts only where a program or a person wrote it for us to obey: "unsubscribe" and its like, alone. */
    static TextMeaning meaning(String subject, String words) {
        return Stream.of(subject, words)
                .flatMap(said -> Keywords.meaning(said).stream())
                .filter(TextMeaning::refuses)
                .findFirst()
                .or(() -> RefusalWords.meaningOfMail(words))
                .orElse(TextMeaning.REPLY);
    }
}
