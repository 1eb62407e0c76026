package io.dunwell.customers;

import io.dunwell.customers.ContactChange.Kind;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who changed which details of a customer, and what was mended by that. */
@Component
public class ContactChanges {

    private final JdbcClient jdbc;
    private final NumberConfirmations numbers;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    ContactChanges(
            JdbcClient jdbc,
            NumberConfirmations numbers,
            BusinessCalendar calendar,
            CompanyClock clock,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.calendar = calendar;
        this.clock = clock;
        this.user = user;
        this.events = events;
    }

    /** What was known of somebody, and what was wrong about it. */
    record Before(NewContact details, boolean emailWrong, boolean phoneWrong) {

        static Before of(Contact known) {
            return new Before(NewContact.like(known), known.emailBouncedOn() != null, known.phoneWrongOn() != null);
        }
    }

    /** Of a customer's details, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<ContactChange> of(long customerId) {
        return jdbc.sql("select * from contact_change where customer_id = ? order by id desc limit 200")
                .param(customerId)
                .query(ContactChanges::read)
                .list();
    }

    /** A person wrote somebody down whose number they know since now. */
    void added(Contact contact) {
        write(contact.customerId(), contact.id(), Kind.ADDED, Set.of());
        confirm(contact);
    }

    /** Somebody asked, and the number is still theirs. */
    void confirmed(Contact contact, LocalDate on) {
        var number = contact.phone();
        if (number != null) {
            numbers.confirmed(contact.id(), number, on);
        }
    }

    void changed(Contact contact, Before before) {
        var fields = fields(before.details(), contact);
        if (fields.isEmpty()) {
            return;
        }
        write(contact.customerId(), contact.id(), Kind.CHANGED, fields);
        if (before.emailWrong() && fields.contains("email")) {
            mended(contact, ContactDetail.Kind.EMAIL);
        }
        if (fields.contains("phone")) {
            numbers.forget(contact.id());
            confirm(contact);
            if (before.phoneWrong()) {
                mended(contact, ContactDetail.Kind.PHONE);
            }
        }
    }

    void retire(Contact contact) {
        if (!contact.active()) {
            return;
        }
        contact.retire();
        write(contact.customerId(), contact.id(), Kind.RETIRED, Set.of());
        if (contact.emailBouncedOn() != null) {
            mended(contact, ContactDetail.Kind.EMAIL);
        }
        if (contact.phoneWrongOn() != null) {
            mended(contact, ContactDetail.Kind.PHONE);
        }
    }

    /** The same address again changes nothing. */
    void move(Customer customer, Address address) {
        if (address.equals(customer.address())) {
            return;
        }
        long customerId = customer.id();
        var wrong = customer.addressWrongOn() != null;
        customer.move(address);
        write(customerId, null, Kind.CHANGED, Set.of("address"));
        if (wrong) {
            events.publishEvent(new DetailMended(new ContactDetail(customerId, null, ContactDetail.Kind.ADDRESS)));
        }
    }

    private void confirm(Contact contact) {
        if (!user.login().equals(CurrentUser.AUTOMATIC)) {
            confirmed(contact, calendar.today());
        }
    }

    private void mended(Contact contact, ContactDetail.Kind kind) {
        events.publishEvent(new DetailMended(new ContactDetail(contact.customerId(), contact.id(), kind)));
    }

    private static Set<String> fields(NewContact before, Contact now) {
        var fields = new TreeSet<String>();
        note(fields, "name", before.name(), now.name());
        note(fields, "role", before.role(), now.role());
        note(fields, "email", before.email(), now.email());
        note(fields, "phone", before.phone(), now.phone());
        note(fields, "language", before.language(), now.language());
        note(fields, "time zone", before.zone(), now.zone());
        note(fields, "preferred way", before.preferredChannel(), now.preferredChannel());
        note(fields, "kind of number", before.workNumber(), now.workNumber());
        return fields;
    }

    private static void note(Set<String> fields, String name, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            fields.add(name);
        }
    }

    private void write(long customerId, @Nullable Long contactId, Kind kind, Set<String> fields) {
        jdbc.sql(
                        """
                insert into contact_change (customer_id, contact_id, kind, fields, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        customerId,
                        contactId,
                        kind.name(),
                        String.join(",", fields),
                        user.login(),
                        SqlRow.stored(clock.instant()))
                .update();
    }

    private static ContactChange read(ResultSet row, int number) throws SQLException {
        var fields = row.getString("fields");
        return new ContactChange(
                row.getObject("contact_id", Long.class),
                Kind.valueOf(row.getString("kind")),
                fields.isEmpty() ? Set.of() : Set.of(fields.split(",")),
                row.getString("changed_by"),
                SqlRow.moment(row, "changed_at"));
    }
}
