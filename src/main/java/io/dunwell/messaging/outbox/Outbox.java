package io.dunwell.messaging.outbox;

import io.dunwell.contact.ContactRules;
import io.dunwell.contact.PlannedHours;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.Companies;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.messaging.texts.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where messages wait. Written in the caller's transaction, so a message is wanted exactly when its step has run. */
@Component
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutboxRows rows;
    private final Customers customers;
    private final Companies companies;
    private final PlannedHours window;
    private final Duration keep;

    Outbox(OutboxRows rows, Customers customers, Companies companies, ContactRules rules, OutboxSettings settings) {
        this.rows = rows;
        this.customers = customers;
        this.companies = companies;
        this.window = rules.plannedHours();
        this.keep = settings.keep();
    }

    /** A step key that is known already, or comes twice, is queued once. A constant number of statements. */
    public void queueAll(List<MessageOrder> orders) {
        orders.forEach(order -> TemplateCatalog.get(order.template()));
        var fresh = new LinkedHashMap<String, MessageOrder>();
        orders.forEach(order -> fresh.putIfAbsent(order.stepKey(), order));
        fresh.keySet().removeAll(rows.known(fresh.keySet()));
        if (fresh.isEmpty()) {
            return;
        }
        rows.insert(timed(fresh.values()));
        LOG.info("messages queued count={} repeated={}", fresh.size(), orders.size() - fresh.size());
    }

    /** What was put off for one of {@code reasons} is due at {@code now}. */
    public void goOn(long customerId, Collection<String> reasons, Instant now) {
        int moved = rows.hasten(customerId, reasons, now);
        LOG.info("messages go on customer={} count={}", customerId, moved);
    }

    private List<TimedOrder> timed(Collection<MessageOrder> orders) {
        var zones = zones(orders);
        return orders.stream()
                .map(order -> timed(
                        order,
                        zones.getOrDefault(
                                order.account().customerId(),
                                companies.current().zone())))
                .toList();
    }

    private TimedOrder timed(MessageOrder order, ZoneId zone) {
        var due = window.next(order.dueAt(), zone);
        var deadline = order.payBy().plusDays(1).atStartOfDay(zone).toInstant();
        return new TimedOrder(order, due, latest(due.plus(Duration.ofDays(1)), earliest(deadline, due.plus(keep))));
    }

    private Map<Long, ZoneId> zones(Collection<MessageOrder> orders) {
        var ids = orders.stream().map(order -> order.account().customerId()).collect(Collectors.toSet());
        Map<Long, Contact> contacts = customers.billingContacts(ids);
        var zones = new HashMap<Long, ZoneId>();
        for (Customer customer : customers.byIds(ids).values()) {
            var reader = new Reader(companies.current(), customer, contacts.get(customer.id()));
            zones.put(customer.id(), reader.zone());
        }
        return zones;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
