package io.dunwell.cases.story;

import io.dunwell.cases.Repairs;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.cases.repairs.Repair;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Details by which the customer was not reached, and how they were mended. */
@Component
class RepairStory implements Story {

    private final Repairs repairs;
    private final Customers customers;

    RepairStory(Repairs repairs, Customers customers) {
        this.repairs = repairs;
        this.customers = customers;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return repairs.ofCustomer(account.customerId()).stream()
                .filter(repair -> repair.isAbout(account))
                .flatMap(repair -> Stream.concat(
                        Stream.of(learned(repair)), repair.isOpen() ? Stream.empty() : Stream.of(ended(repair))))
                .filter(entry -> !entry.on().isAfter(date));
    }

    private TimelineEntry learned(Repair repair) {
        return new TimelineEntry(
                Kind.NOT_SENT,
                repair.wrongOn(),
                repair.openedAt(),
                "The %s is wrong".formatted(repair.detail().kind().label()),
                null,
                Words.joined(repair.how().label(), whose(repair)),
                null);
    }

    private static TimelineEntry ended(Repair repair) {
        return new TimelineEntry(
                Kind.NOTE,
                Objects.requireNonNull(repair.endedOn()),
                Objects.requireNonNull(repair.endedAt()),
                "The %s was seen to".formatted(repair.detail().kind().label()),
                null,
                Words.joined(Words.spelled(Objects.requireNonNull(repair.outcome())), repair.note()),
                Words.person(Objects.requireNonNull(repair.endedBy())));
    }

    private String whose(Repair repair) {
        var contactId = repair.detail().contactId();
        return contactId == null
                ? ""
                : customers.contacts(repair.detail().customerId()).stream()
                        .filter(contact -> contact.id() == contactId)
                        .map(Contact::name)
                        .findFirst()
                        .orElse("");
    }
}
