package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactChange;
import io.dunwell.customers.ContactChanges;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who changed how the customer is reached; not what it was before. */
@Component
class DetailsStory implements Story {

    private final ContactChanges changes;
    private final Customers customers;
    private final BusinessCalendar calendar;

    DetailsStory(ContactChanges changes, Customers customers, BusinessCalendar calendar) {
        this.changes = changes;
        this.customers = customers;
        this.calendar = calendar;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        var names =
                customers.contacts(account.customerId()).stream().collect(Collectors.toMap(Contact::id, Contact::name));
        return changes.of(account.customerId()).stream()
                .map(change -> entry(change, names))
                .filter(entry -> !entry.on().isAfter(date));
    }

    private TimelineEntry entry(ContactChange change, Map<Long, String> names) {
        var who = change.contactId() == null ? null : names.get(change.contactId());
        return new TimelineEntry(
                Kind.NOTE,
                calendar.dateOf(change.at()),
                change.at(),
                title(change),
                null,
                Words.joined(who, String.join(", ", new TreeSet<>(change.fields()))),
                Words.person(change.by()));
    }

    private static String title(ContactChange change) {
        if (change.contactId() == null) {
            return "Postal address changed";
        }
        return switch (change.kind()) {
            case ADDED -> "Contact added";
            case CHANGED -> "Contact details changed";
            case RETIRED -> "No longer a contact";
        };
    }
}
