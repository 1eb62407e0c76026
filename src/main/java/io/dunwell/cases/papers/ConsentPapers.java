package io.dunwell.cases.papers;

import io.dunwell.agencies.Cells;
import io.dunwell.agencies.Paper;
import io.dunwell.agencies.Paper.Column;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementPapers;
import io.dunwell.customers.ConsentEntry;
import io.dunwell.customers.ConsentHistory;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.customers.Wish;
import io.dunwell.customers.Wishes;
import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the customer allowed and forbade, and what stops collection: the agency is bound by much of it. */
@Component
@Order(40)
class ConsentPapers implements PlacementPapers {

    private static final List<Column> CONSENT = List.of(
            Column.of("date", "when it was said, by the creditor's calendar"),
            Column.of("person", "who said it, or of whom it was said"),
            Column.of("way", "SMS or EMAIL"),
            Column.of("what", "AGREED, TAKEN_BACK, STOPPED, STARTED, or NOT_TAKEN where a STOP stood against it"),
            Column.of("how", "by what way we learned it"),
            Column.of("words", "as they were said"),
            Column.of("by", "who wrote it down"));

    private static final List<Column> STOPS = List.of(
            Column.of("kind", "STOP: nobody may chase the customer; WISH: how they may be reached"),
            Column.of("what", "which stop or wish"),
            Column.of("person", "whom a wish concerns, empty for everybody"),
            Column.of("detail", "channel or hours of a wish"),
            Column.of("since", "since when"),
            Column.of("words", "what it rests on, or as it was said"));

    private final ConsentHistory consents;
    private final Customers customers;
    private final Wishes wishes;
    private final BusinessCalendar calendar;

    ConsentPapers(ConsentHistory consents, Customers customers, Wishes wishes, BusinessCalendar calendar) {
        this.consents = consents;
        this.customers = customers;
        this.wishes = wishes;
        this.calendar = calendar;
    }

    @Override
    public List<Paper> of(Placement placement, LocalDate asOf) {
        var customer = placement.account().customerId();
        var people = customers.contacts(customer).stream().collect(Collectors.toMap(Contact::id, Contact::name));
        return List.of(
                Paper.table(
                        "consent.csv",
                        "What was said about messages, oldest first; the newest entry of a person and way counts.",
                        CONSENT,
                        consents.of(customer).stream()
                                .map(entry -> entry(entry, people))
                                .filter(row -> row.get(0).compareTo(asOf.toString()) <= 0)
                                .toList()),
                Paper.table(
                        "stops.csv",
                        "Stops and wishes in force on the day of the placement.",
                        STOPS,
                        stops(customer, people, asOf)));
    }

    private List<String> entry(ConsentEntry entry, Map<Long, String> people) {
        return Cells.of(
                calendar.dateOf(entry.recordedAt()),
                person(people, entry.contactId()),
                entry.channel(),
                entry.what(),
                entry.how(),
                entry.words(),
                entry.recordedBy());
    }

    private List<List<String>> stops(long customer, Map<Long, String> people, LocalDate asOf) {
        var rows = new ArrayList<List<String>>();
        var stop = customers.get(customer).stop();
        if (stop != null && !stop.since().isAfter(asOf)) {
            rows.add(Cells.of("STOP", stop.reason(), null, null, stop.since(), stop.note()));
        }
        wishes.of(customer).stream()
                .filter(wish -> !calendar.dateOf(wish.recordedAt()).isAfter(asOf))
                .forEach(wish -> rows.add(wish(wish, people)));
        return rows;
    }

    private List<String> wish(Wish wish, Map<Long, String> people) {
        var hours = wish.from() == null ? null : wish.from() + " to " + wish.to() + " " + wish.days();
        return Cells.of(
                "WISH",
                wish.kind(),
                person(people, wish.contactId()),
                wish.channel() == null ? hours : wish.channel(),
                calendar.dateOf(wish.recordedAt()),
                wish.words());
    }

    private static @Nullable String person(Map<Long, String> people, @Nullable Long contact) {
        return contact == null ? null : people.get(contact);
    }
}
