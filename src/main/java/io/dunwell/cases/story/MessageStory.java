package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was written to the customer, and what was not sent after all. */
@Component
class MessageStory implements Story {

    private static final Set<MessageState> NOT_SENT =
            Set.of(MessageState.WITHHELD, MessageState.REJECTED, MessageState.NOT_SENT);

    private final Messaging messaging;

    MessageStory(Messaging messaging) {
        this.messaging = messaging;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return messaging.history(account.customerId()).stream()
                .filter(message -> message.account().equals(account))
                .filter(message -> !message.businessDate().isAfter(date))
                .map(MessageStory::entry);
    }

    private static TimelineEntry entry(MessageRow message) {
        var finished = message.finishedAt();
        return new TimelineEntry(
                kind(message),
                message.businessDate(),
                finished == null ? message.dueAt() : finished,
                message.label(),
                message.amount(),
                Words.joined(how(message), message.reason()),
                null);
    }

    private static Kind kind(MessageRow message) {
        if (NOT_SENT.contains(message.state())) {
            return Kind.NOT_SENT;
        }
        return switch (message.channel()) {
            case SMS -> Kind.SMS;
            case LETTER -> Kind.LETTER;
            default -> Kind.EMAIL;
        };
    }

    private static String how(MessageRow message) {
        var channel =
                switch (message.channel()) {
                    case SMS -> "SMS";
                    case LETTER -> "Letter";
                    default -> "E-mail";
                };
        return channel + " " + message.state().label().toLowerCase(java.util.Locale.ROOT);
    }
}
