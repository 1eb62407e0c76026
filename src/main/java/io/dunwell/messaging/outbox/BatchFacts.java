package io.dunwell.messaging.outbox;

import io.dunwell.contact.CalledParty;
import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.PastContact;
import io.dunwell.contact.Selling;
import io.dunwell.contact.StopFlag;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Wish;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Company;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.texts.Reader;
import io.dunwell.messaging.texts.TextsOfTheMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that is known today about the messages of one batch, each kind read in one go.
 *
 * @param date the business date of {@code now}
 * @param messages those that can be decided about now
 * @param texts what messages are written with
 * @param overtaken message id to the label of the firmer message of the same day
 * @param objections message id to what the checks say against it
 * @param emailEnded customers whose reader wants no email
 * @param stops what holds accounts back that have a case
 * @param history contacts by customer, those of this batch added as they are decided
 * @param refused message id to the channels that refused it before
 */
record BatchFacts(
        Instant now,
        LocalDate date,
        List<OutboundMessage> messages,
        Company company,
        TextsOfTheMoment texts,
        Map<AccountId, AccountFigures> figures,
        Map<Long, Customer> customers,
        Map<Long, Contact> contacts,
        Map<Long, MessageDetails> details,
        Map<Long, String> overtaken,
        Map<Long, Objection> objections,
        Map<Long, Set<Channel>> refused,
        Set<Long> emailEnded,
        Map<AccountId, Set<StopFlag>> stops,
        Map<Long, List<PastContact>> history,
        Map<Long, List<Wish>> wishes) {

    static BatchFacts ofNobody(Company company, LocalDate date, Instant now) {
        return new BatchFacts(
                now,
                date,
                List.of(),
                company,
                new TextsOfTheMoment(Map.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    Reader reader(OutboundMessage message) {
        long id = message.account().customerId();
        return new Reader(company, Objects.requireNonNull(customers.get(id)), contacts.get(id));
    }

    AccountFigures figures(OutboundMessage message) {
        return figures.getOrDefault(message.account(), AccountFigures.none(message.account()));
    }

    MessageDetails details(OutboundMessage message) {
        return details.getOrDefault(message.id(), MessageDetails.NONE);
    }

    /** What the rules of contact ask about a message by this channel. */
    ContactFacts asked(OutboundMessage message, Channel channel, CalledParty party) {
        var contact = contacts.get(message.account().customerId());
        return new ContactFacts(
                channel,
                message.purpose().kind(),
                selling(message),
                party,
                contact != null && contact.smsConsentOn() != null,
                stopsOf(message),
                history.getOrDefault(message.account().customerId(), List.of()),
                now);
    }

    /** Each email carries a way to end them; our address stands in it when it is known. */
    private Selling selling(OutboundMessage message) {
        if (message.purpose() != MessagePurpose.PROMOTION) {
            return Selling.NOTHING;
        }
        return company.postalAddress() == null ? Selling.WITHOUT_FOOTER : Selling.WITH_FOOTER;
    }

    /** Counts a message of this batch that goes. */
    void contacted(OutboundMessage message, Channel channel) {
        history.computeIfAbsent(message.account().customerId(), id -> new ArrayList<>())
                .add(PastContact.message(channel, now, message.purpose().chases())
                        .toWork(isAtWork(message)));
    }

    private boolean isAtWork(OutboundMessage message) {
        var contact = contacts.get(message.account().customerId());
        return contact != null && contact.workNumber();
    }

    List<Wish> wishes(OutboundMessage message) {
        return wishes.getOrDefault(message.account().customerId(), List.of());
    }

    private Map<StopFlag, LocalDate> stopsOf(OutboundMessage message) {
        var all = new EnumMap<StopFlag, LocalDate>(StopFlag.class);
        if (message.caseId() != null) {
            stops.getOrDefault(message.account(), Set.of()).forEach(flag -> all.put(flag, date));
        }
        var stop = reader(message).customer().stop();
        if (stop != null) {
            all.put(StopFlag.of(stop.reason()), stop.since());
        }
        if (wantsNoEmail(message)) {
            all.put(StopFlag.NO_EMAIL, date);
        }
        return all;
    }

    Set<Channel> refused(OutboundMessage message) {
        return refused.getOrDefault(message.id(), Set.of());
    }

    boolean wantsNoEmail(OutboundMessage message) {
        return emailEnded.contains(message.account().customerId());
    }

    /** Channels that refused the message, or that its reader does not want. */
    Set<Channel> closed(OutboundMessage message) {
        var closed = EnumSet.noneOf(Channel.class);
        closed.addAll(refused(message));
        if (wantsNoEmail(message)) {
            closed.add(Channel.EMAIL);
        }
        return closed;
    }
}
