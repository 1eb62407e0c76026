package io.dunwell.cases.papers;

import io.dunwell.agencies.Cells;
import io.dunwell.agencies.Paper;
import io.dunwell.agencies.Paper.Column;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementPapers;
import io.dunwell.cases.Conversation;
import io.dunwell.cases.Conversations;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.ReceivedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every word between the customer and us: letters, emails, texts, calls and conversations. */
@Component
@Order(30)
class ContactPapers implements PlacementPapers {

    private static final List<Column> LOG = List.of(
            Column.of("date", "of the contact, by the creditor's calendar"),
            Column.of("direction", "out: from us; in: from the customer"),
            Column.of("way", "EMAIL, SMS, LETTER, PHONE and so on"),
            Column.of("what", "kind of message, or that people spoke"),
            Column.of("outcome", "what became of it; WITHHELD was never sent"),
            Column.of("with", "who was spoken to, where it is known"),
            Column.of("right party", "yes where it was somebody who answers for the debt"),
            Column.of("amount", "what a message asked for"),
            Column.of("words", "subject of a message, the customer's words, or the note of a conversation"),
            Column.of("by", "who of us; dunwell for automatic work"));

    private final Messaging messaging;
    private final Conversations conversations;
    private final BusinessCalendar calendar;

    ContactPapers(Messaging messaging, Conversations conversations, BusinessCalendar calendar) {
        this.messaging = messaging;
        this.conversations = conversations;
        this.calendar = calendar;
    }

    @Override
    public List<Paper> of(Placement placement, LocalDate asOf) {
        var customer = placement.account().customerId();
        var rows = Stream.of(
                        sent(placement.account()),
                        messaging.received(customer).stream().map(this::received),
                        conversations.of(customer).stream().map(ContactPapers::spoken))
                .flatMap(all -> all)
                .filter(row -> row.get(0).compareTo(asOf.toString()) <= 0)
                .sorted(Comparator.comparing(row -> row.get(0)))
                .toList();
        return List.of(Paper.table(
                "contact-log.csv", "Every message, answer, call and conversation, oldest first.", LOG, rows));
    }

    private Stream<List<String>> sent(AccountId account) {
        return messaging.history(account.customerId()).stream()
                .filter(message -> message.account().equals(account))
                .map(ContactPapers::message);
    }

    private static List<String> message(MessageRow message) {
        var reason = message.reason();
        return Cells.of(
                message.businessDate(),
                "out",
                message.channel(),
                message.label(),
                reason == null ? message.state() : message.state() + ": " + reason,
                null,
                null,
                message.amount(),
                message.subject(),
                "dunwell");
    }

    private List<String> received(ReceivedText text) {
        return Cells.of(
                calendar.dateOf(text.receivedAt()),
                "in",
                text.channel(),
                "Message from the customer",
                text.heardAs(),
                null,
                null,
                null,
                text.words(),
                null);
    }

    private static List<String> spoken(Conversation held) {
        return Cells.of(
                held.heldOn(),
                held.outbound() ? "out" : "in",
                held.channel(),
                "Conversation",
                held.outcome(),
                held.spokeWith(),
                held.rightParty() ? "yes" : "no",
                null,
                held.note(),
                held.recordedBy());
    }
}
