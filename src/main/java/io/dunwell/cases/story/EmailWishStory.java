package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.EmailWish;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** That the customer ended emails, or wanted them again; what they wrote about it tells {@link ReplyStory}. */
@Component
class EmailWishStory implements Story {

    private final EmailConsents consents;
    private final BusinessCalendar calendar;

    EmailWishStory(EmailConsents consents, BusinessCalendar calendar) {
        this.consents = consents;
        this.calendar = calendar;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return consents.ofCustomer(account.customerId()).stream()
                .filter(wish -> wish.how() != ConsentSource.EMAIL)
                .map(this::entry)
                .filter(entry -> !entry.on().isAfter(date));
    }

    private TimelineEntry entry(EmailWish wish) {
        return new TimelineEntry(
                Kind.REPLY,
                calendar.dateOf(wish.recordedAt()),
                wish.recordedAt(),
                title(wish),
                null,
                wish.words() == null ? "" : "“%s”".formatted(wish.words()),
                Words.person(wish.recordedBy()));
    }

    private static String title(EmailWish wish) {
        if (!wish.ended()) {
            return "The customer wants emails again";
        }
        return wish.how() == ConsentSource.LINK
                ? "The customer ended emails by the link in one"
                : "Emails to the customer were ended";
    }
}
