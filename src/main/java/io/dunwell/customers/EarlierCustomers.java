package io.dunwell.customers;

import io.dunwell.customers.CustomerWords.Entry;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives customers that were written before there were words theirs, once, before anybody can search. Each thousand is a
 * transaction that also says how far it got: killed half-way, the next start goes on there.
 */
@Component
class EarlierCustomers implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierCustomers.class);
    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final CustomerWords words;
    private final TransactionTemplate transaction;

    EarlierCustomers(JdbcClient jdbc, CustomerWords words, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.words = words;
        this.transaction = transaction;
    }

    private record Progress(long doneUntil, long last) {}

    private record Known(long id, String number, String name) {}

    @Override
    public void afterSingletonsInstantiated() {
        long given = 0;
        var chunk = chunk();
        while (chunk > 0) {
            given += chunk;
            chunk = chunk();
        }
        if (given > 0) {
            LOG.info("customers of earlier versions can be found by words now customers={}", given);
        }
    }

    private int chunk() {
        return transaction.execute(status -> next());
    }

    /** Whoever starts at the same time waits at the row of the progress. */
    private int next() {
        var progress = jdbc.sql("select done_until, last_customer from customer_word_progress where id = 1 for update")
                .query((row, number) -> new Progress(row.getLong(1), row.getLong(2)))
                .single();
        if (progress.doneUntil() >= progress.last()) {
            return 0;
        }
        var customers = jdbc.sql(
                        "select id, number, name from customer where id > ? and id <= ? order by id limit " + CHUNK)
                .params(progress.doneUntil(), progress.last())
                .query((row, number) -> new Known(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        var until = customers.size() < CHUNK
                ? progress.last()
                : customers.get(customers.size() - 1).id();
        var entries = new ArrayList<Entry>();
        customers.forEach(known -> entries.addAll(Entry.ofCustomer(known.id(), known.number(), known.name())));
        entries.addAll(people(progress.doneUntil(), until));
        words.addMissing(entries);
        jdbc.sql("update customer_word_progress set done_until = ? where id = 1")
                .param(until)
                .update();
        return customers.size();
    }

    private List<Entry> people(long after, long until) {
        return jdbc
                .sql(
                        """
                select customer_id, id, name, email, phone from contact
                where customer_id > ? and customer_id <= ? and active = true
                """)
                .params(after, until)
                .query((row, number) -> Entry.entries(
                        SearchWords.ofPerson(row.getString("name"), row.getString("email"), row.getString("phone")),
                        row.getLong("customer_id"),
                        row.getLong("id")))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
