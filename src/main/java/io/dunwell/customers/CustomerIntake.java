package io.dunwell.customers;

import io.dunwell.kernel.Chunks;
import io.dunwell.kernel.Difference;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.RowOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the customers of a batch that are new from those that are known, and writes the new ones. */
@Component
class CustomerIntake {

    /** H2 compares each row that it finds with the values one after the other: few at once are faster. */
    private static final int AT_ONCE = 100;

    private final CustomerRepository customers;
    private final ContactRepository contacts;
    private final CustomerRows rows;
    private final Ids ids;

    CustomerIntake(CustomerRepository customers, ContactRepository contacts, CustomerRows rows, Ids ids) {
        this.customers = customers;
        this.contacts = contacts;
        this.rows = rows;
        this.ids = ids;
    }

    List<CustomerPosted> post(List<NewCustomer> batch, String recordedBy, Instant recordedAt) {
        var known = known(batch);
        var people = people(known.values());
        var fresh = fresh(batch, known.keySet());
        rows.insert(fresh, ids, recordedBy, recordedAt);
        var written = new HashMap<Key, NumberedCustomer>();
        fresh.forEach(row -> written.put(Key.of(row.customer()), row));
        return batch.stream()
                .map(customer -> posted(customer, known, people, written))
                .toList();
    }

    private CustomerPosted posted(
            NewCustomer customer,
            Map<Key, Customer> known,
            Map<Long, List<Contact>> people,
            Map<Key, NumberedCustomer> written) {
        var key = Key.of(customer);
        var knownCustomer = known.get(key);
        if (knownCustomer != null) {
            var contactsKnown = people.getOrDefault(knownCustomer.id(), List.of());
            return repeated(
                    customer, knownCustomer.id(), CustomerDifferences.of(knownCustomer, contactsKnown, customer));
        }
        var row = written.get(key);
        if (row == null) {
            throw new IllegalStateException("Customer " + customer.number() + " was neither known nor written");
        }
        return row.customer() == customer
                ? new CustomerPosted(customer.number(), row.id(), RowOutcome.NEW, List.of())
                : repeated(customer, row.id(), CustomerDifferences.of(row.customer(), customer));
    }

    private static CustomerPosted repeated(NewCustomer customer, long id, List<Difference> differences) {
        var outcome = differences.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.DIFFERING;
        return new CustomerPosted(customer.number(), id, outcome, differences);
    }

    private Map<Key, Customer> known(List<NewCustomer> batch) {
        var result = new HashMap<Key, Customer>();
        batch.stream()
                .collect(Collectors.groupingBy(
                        NewCustomer::source, Collectors.mapping(NewCustomer::number, Collectors.toSet())))
                .forEach((source, numbers) -> Chunks.of(numbers, AT_ONCE).forEach(some -> customers
                        .findBySourceAndNumberIn(source, some)
                        .forEach(customer -> result.put(new Key(source, customer.number()), customer))));
        return result;
    }

    private Map<Long, List<Contact>> people(Collection<Customer> known) {
        var wanted = known.stream().map(Customer::id).toList();
        return wanted.isEmpty()
                ? Map.of()
                : contacts.activeOf(wanted).stream().collect(Collectors.groupingBy(Contact::customerId));
    }

    /** The first of each number that is not known yet, with ids taken in one block. */
    private List<NumberedCustomer> fresh(List<NewCustomer> batch, Collection<Key> known) {
        var first = new HashMap<Key, NewCustomer>();
        var inOrder = new ArrayList<NewCustomer>();
        for (var customer : batch) {
            var key = Key.of(customer);
            if (!known.contains(key) && first.putIfAbsent(key, customer) == null) {
                inOrder.add(customer);
            }
        }
        var result = new ArrayList<NumberedCustomer>();
        if (!inOrder.isEmpty()) {
            var id = ids.take("customer", inOrder.size());
            for (var customer : inOrder) {
                result.add(new NumberedCustomer(id++, customer));
            }
        }
        return result;
    }

    record NumberedCustomer(long id, NewCustomer customer) {}

    private record Key(String source, String number) {

        static Key of(NewCustomer customer) {
            return new Key(customer.source(), customer.number());
        }
    }
}
