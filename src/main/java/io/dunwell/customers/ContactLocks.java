package io.dunwell.customers;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds contacts until the transaction ends, always in the order of their ids, so that two who lock several wait for
 * each other instead of blocking each other.
 */
@Component
class ContactLocks {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ContactRepository contacts;

    ContactLocks(JdbcClient jdbc, EntityManager entities, ContactRepository contacts) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.contacts = contacts;
    }

    /** As they are now that nobody else can change them. */
    List<Contact> lockAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        versions(ids);
        return contacts.findAllById(ids);
    }

    /** Refreshes those that somebody changed since they were read. */
    void lock(Collection<Contact> people) {
        var now = versions(people.stream().map(Contact::id).toList());
        people.stream()
                .filter(person -> !Integer.valueOf(person.version()).equals(now.get(person.id())))
                .forEach(entities::refresh);
    }

    private Map<Long, Integer> versions(Collection<Long> ids) {
        var versions = new HashMap<Long, Integer>();
        jdbc.sql("select id, version from contact where id in (:ids) order by id for update")
                .param("ids", ids)
                .query((row, number) -> versions.put(row.getLong(1), row.getInt(2)))
                .list();
        return versions;
    }
}
