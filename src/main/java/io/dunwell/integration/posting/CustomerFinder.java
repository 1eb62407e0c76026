package io.dunwell.integration.posting;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.integration.lines.CustomerKey;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids of the customers that lines name, a chunk at a time; the latest are remembered. */
final class CustomerFinder {

    private static final int REMEMBERED = 20_000;

    private final Customers customers;
    private final String source;
    private final boolean registers;
    private final Company company;
    private final Map<String, Long> known = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param email of whoever gets the bills, null when the line does not say */
    record Wanted(CustomerKey key, @Nullable String email) {}

    CustomerFinder(Customers customers, String source, boolean registers, Company company) {
        this.customers = customers;
        this.source = source;
        this.registers = registers;
        this.company = company;
    }

    String source() {
        return source;
    }

    /** By number; customers who are unknown and not to be registered are absent. */
    Map<String, Long> find(List<Wanted> wanted) {
        var result = new LinkedHashMap<String, Long>();
        var missing = new LinkedHashMap<String, Wanted>();
        for (var one : wanted) {
            var id = known.get(one.key().number());
            if (id == null) {
                missing.putIfAbsent(one.key().number(), one);
            } else {
                result.put(one.key().number(), id);
            }
        }
        var found = missing.isEmpty() ? Map.<String, Long>of() : customers.idsByNumber(source, missing.keySet());
        remember(found, result);
        missing.keySet().removeAll(found.keySet());
        if (registers && !missing.isEmpty()) {
            remember(register(List.copyOf(missing.values())), result);
        }
        return result;
    }

    private void remember(Map<String, Long> ids, Map<String, Long> result) {
        known.putAll(ids);
        result.putAll(ids);
    }

    private Map<String, Long> register(List<Wanted> unknown) {
        var batch = new ArrayList<NewCustomer>();
        unknown.forEach(one -> batch.add(withContact(
                one,
                NewCustomer.of(source, one.key().number(), one.key().name(), company.language(), company.country()))));
        var ids = new LinkedHashMap<String, Long>();
        var posted = customers.registerAll(batch);
        for (int i = 0; i < unknown.size(); i++) {
            ids.put(unknown.get(i).key().number(), posted.get(i).id());
        }
        return ids;
    }

    private static NewCustomer withContact(Wanted one, NewCustomer customer) {
        if (one.email() == null) {
            return customer;
        }
        try {
            return customer.withContacts(NewContact.billing(shortened(one.key().name()), one.email()));
        } catch (Rejection impossibleAddress) {
            return customer;
        }
    }

    private static String shortened(String name) {
        return name.length() <= 120 ? name : name.substring(0, 120);
    }
}
