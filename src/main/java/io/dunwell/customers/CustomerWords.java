package io.dunwell.customers;

import io.dunwell.kernel.SqlRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words by which customers are found in step with their names, numbers and contacts. */
@Component
class CustomerWords {

    /** In the place of a contact, for the words of the customer itself. */
    private static final long ITSELF = 0;

    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;

    CustomerWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One word of one customer, or of a contact there. */
    record Entry(String word, long customerId, long contactId) {

        static List<Entry> ofCustomer(long id, String number, String name) {
            return entries(SearchWords.ofCustomer(number, name), id, ITSELF);
        }

        static List<Entry> ofPerson(long customerId, long contactId, NewContact person) {
            return entries(SearchWords.ofPerson(person.name(), person.email(), person.phone()), customerId, contactId);
        }

        static List<Entry> entries(Set<String> words, long customerId, long contactId) {
            return words.stream()
                    .map(word -> new Entry(word, customerId, contactId))
                    .toList();
        }
    }

    /** Of rows that have none yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<Entry> entries) {
        write("insert into customer_word (word, customer_id, contact_id) values (?, ?, ?)", entries);
    }

    /** The same, where some may be there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addMissing(Collection<Entry> entries) {
        write("insert ignore into customer_word (word, customer_id, contact_id) values (?, ?, ?)", entries);
    }

    /** The name may have changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(Customer customer) {
        renew(customer.id(), ITSELF, SearchWords.ofCustomer(customer.number(), customer.name()));
    }

    /** Somebody was written down, changed, or is no longer talked to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(Contact contact) {
        var words = contact.active()
                ? SearchWords.ofPerson(contact.name(), contact.email(), contact.phone())
                : Set.<String>of();
        renew(contact.customerId(), contact.id(), words);
    }

    private void renew(long customerId, long contactId, Set<String> words) {
        var known = new HashSet<>(jdbc.queryForList(
                "select word from customer_word where customer_id = ? and contact_id = ?",
                String.class,
                customerId,
                contactId));
        var gone = new HashSet<>(known);
        gone.removeAll(words);
        var fresh = new ArrayList<>(words);
        fresh.removeAll(known);
        write(
                "delete from customer_word where word = ? and customer_id = ? and contact_id = ?",
                Entry.entries(gone, customerId, contactId));
        add(Entry.entries(new HashSet<>(fresh), customerId, contactId));
    }

    private void write(String sql, Collection<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.batchUpdate(sql, entries, AT_ONCE, (row, entry) -> new SqlRow(row)
                    .text(entry.word())
                    .number(entry.customerId())
                    .number(entry.contactId()));
        }
    }
}
