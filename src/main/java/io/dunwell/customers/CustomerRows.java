package io.dunwell.customers;

import io.dunwell.customers.CustomerIntake.NumberedCustomer;
import io.dunwell.customers.CustomerWords.Entry;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.SqlRow;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes new customers and their contacts, each table in one batch. */
@Component
class CustomerRows {

    private static final String CUSTOMER =
            """
            insert into customer (id, source, number, name, debtor_type, language, country, zone, street, postal_code,
              city, region, terms_kind, terms_days, discount_percent, discount_days, pay_run, pay_run_day,
              pay_run_anchor, pay_run_cutoff_days, risk_class, credit_limit, owner_login, recorded_by, recorded_at,
              version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;

    private static final String CONTACT =
            """
            insert into contact (id, customer_id, role, name, email, phone, language, zone, preferred_channel,
              sms_consent_on, sms_consent_basis, work_number, active, recorded_by, recorded_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, 0)
            """;

    private final JdbcTemplate jdbc;
    private final ConsentsInFiles consents;
    private final CustomerWords words;

    CustomerRows(JdbcTemplate jdbc, ConsentsInFiles consents, CustomerWords words) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.words = words;
    }

    void insert(List<NumberedCustomer> fresh, Ids ids, String recordedBy, Instant recordedAt) {
        if (fresh.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(CUSTOMER, fresh, fresh.size(), (row, customer) -> {
            var next = new SqlRow(row);
            own(next, customer);
            agreed(next, customer.customer());
            next.text(recordedBy).moment(recordedAt);
        });
        var found = new ArrayList<Entry>();
        fresh.forEach(row -> found.addAll(Entry.ofCustomer(
                row.id(), row.customer().number(), row.customer().name())));
        List<Person> people = people(fresh);
        if (!people.isEmpty()) {
            var first = ids.take("contact", people.size());
            people = consents.weighed(people, first);
            jdbc.batchUpdate(CONTACT, people, people.size(), (row, person) -> contact(
                            new SqlRow(row), first + person.place(), person)
                    .text(recordedBy)
                    .moment(recordedAt));
            people.forEach(person ->
                    found.addAll(Entry.ofPerson(person.customerId(), first + person.place(), person.contact())));
        }
        words.add(found);
    }

    private static void own(SqlRow row, NumberedCustomer numbered) throws SQLException {
        var customer = numbered.customer();
        var address = customer.address();
        row.number(numbered.id())
                .text(customer.source())
                .text(customer.number())
                .text(customer.name())
                .text(customer.debtorType().name())
                .text(customer.language())
                .text(address.country())
                .text(id(customer.zone()))
                .text(address.street())
                .text(address.postalCode())
                .text(address.city())
                .text(address.region());
    }

    private static void agreed(SqlRow row, NewCustomer customer) throws SQLException {
        var terms = customer.terms();
        var payRun = customer.payRun();
        row.text(terms.kind().name())
                .number(terms.days())
                .exact(terms.discountPercent())
                .number(terms.discountDays())
                .text(payRun.run().name())
                .number(payRun.day())
                .date(payRun.anchor())
                .number(payRun.cutoffDays())
                .text(customer.riskClass().name())
                .exact(customer.creditLimit())
                .text(customer.ownerLogin());
    }

    private static SqlRow contact(SqlRow row, long id, Person person) throws SQLException {
        var contact = person.contact();
        return row.number(id)
                .number(person.customerId())
                .text(contact.role().name())
                .text(contact.name())
                .text(contact.email())
                .text(contact.phone())
                .text(contact.language())
                .text(id(contact.zone()))
                .text(contact.preferredChannel().name())
                .date(contact.smsConsentOn())
                .text(contact.smsConsentBasis())
                .number(contact.workNumber() ? 1L : 0L);
    }

    private static List<Person> people(List<NumberedCustomer> fresh) {
        var result = new ArrayList<Person>();
        for (var customer : fresh) {
            for (var contact : customer.customer().contacts()) {
                result.add(new Person(customer.id(), contact, result.size()));
            }
        }
        return result;
    }

    private static @Nullable String id(@Nullable ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    /** A person to be written down: the contact's id is the first of the block plus {@code place}. */
    record Person(long customerId, NewContact contact, int place) {

        Person withoutConsent() {
            return new Person(customerId, contact.withoutConsent(), place);
        }
    }
}
