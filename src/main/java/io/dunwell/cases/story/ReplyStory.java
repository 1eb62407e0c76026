package io.dunwell.cases.story;

import io.dunwell.cases.Replies;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.cases.replies.Occasion;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.ReceivedText;
import io.dunwell.messaging.TextMeaning;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the customer wrote, told on each of their accounts, and how a person answered it. */
@Component
class ReplyStory implements Story {

    private static final int LONGEST = 600;

    private final Messaging messaging;
    private final Replies replies;
    private final BusinessCalendar calendar;

    ReplyStory(Messaging messaging, Replies replies, BusinessCalendar calendar) {
        this.messaging = messaging;
        this.replies = replies;
        this.calendar = calendar;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        var texts = messaging.received(account.customerId()).stream().map(this::entry);
        var answers = replies.ofCustomer(account.customerId()).stream()
                .filter(occasion -> !occasion.isOpen() && occasion.isAbout(account))
                .map(ReplyStory::entry);
        return Stream.concat(texts, answers).filter(entry -> !entry.on().isAfter(date));
    }

    private TimelineEntry entry(ReceivedText text) {
        return new TimelineEntry(
                Kind.REPLY,
                calendar.dateOf(text.receivedAt()),
                text.receivedAt(),
                text.isMail() ? ofMail(text.meaning()) : ofText(text.meaning()),
                null,
                text.words().isEmpty() ? "" : "“%s”".formatted(shortened(text.words())),
                null);
    }

    private static String ofText(TextMeaning meaning) {
        return switch (meaning) {
            case STOP -> "The customer ended text messages";
            case START -> "The customer wants text messages again";
            case HELP -> "The customer asked for help by text message";
            case REFUSAL -> "The customer wants no more text messages; they are stopped";
            case REFUSAL_OF_ALL -> "The customer wants no contact; text messages are stopped";
            case REPLY, AUTOMATIC, UNREADABLE -> "Text message from the customer";
        };
    }

    private static String ofMail(TextMeaning meaning) {
        return switch (meaning) {
            case STOP, REFUSAL -> "The customer wants no more emails; they are stopped";
            case REFUSAL_OF_ALL -> "The customer wants no contact; emails are stopped";
            case AUTOMATIC -> "Automatic answer to an email";
            default -> "Email from the customer";
        };
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …";
    }

    private static TimelineEntry entry(Occasion occasion) {
        return new TimelineEntry(
                Kind.NOTE,
                Objects.requireNonNull(occasion.answeredOn()),
                Objects.requireNonNull(occasion.answeredAt()),
                "Reply answered",
                null,
                Words.joined(Words.spelled(Objects.requireNonNull(occasion.outcome())), occasion.note()),
                Words.person(Objects.requireNonNull(occasion.answeredBy())));
    }
}
