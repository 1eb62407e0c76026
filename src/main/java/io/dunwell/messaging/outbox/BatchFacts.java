package io.dunwell.messaging.outbox;

import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Company;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.texts.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that is known today about the messages of one batch, each kind read in one go.
 *
 * @param date the business date of {@code now}
 * @param overtaken message id to the label of the firmer message of the same day
 * @param objections message id to what the checks say against it
 * @param refused message id to the channels that refused it before
 */
record BatchFacts(
        Instant now,
        LocalDate date,
        Company company,
        Map<AccountId, AccountFigures> figures,
        Map<Long, Customer> customers,
        Map<Long, Contact> contacts,
        Map<Long, MessageDetails> details,
        Map<Long, String> overtaken,
        Map<Long, Objection> objections,
        Map<Long, Set<Channel>> refused) {

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

    Set<Channel> refused(OutboundMessage message) {
        return refused.getOrDefault(message.id(), Set.of());
    }
}
