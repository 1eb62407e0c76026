package io.dunwell.contact.zones;

import io.dunwell.contact.CalledParty;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the books say about whom we contact. Their zones are all that are known: stated, of the address, of the
 * telephone number; when none is, all of the country.
 */
public final class CalledParties {

    private CalledParties() {}

    /** @param company the company's zone, preferred among several that are equally likely */
    public static CalledParty of(Customer customer, @Nullable Contact contact, ZoneId company) {
        var zones = zones(customer, contact);
        var address = customer.address();
        return new CalledParty(
                customer.debtorType(),
                customer.country(),
                address.region(),
                address.city(),
                address.postalCode(),
                home(customer, contact, zones, company),
                zones,
                Set.of(),
                List.of());
    }

    private static Set<ZoneId> zones(Customer customer, @Nullable Contact contact) {
        var zones = new LinkedHashSet<ZoneId>();
        if (contact != null && contact.zone() != null) {
            zones.add(contact.zone());
        }
        if (customer.zone() != null) {
            zones.add(customer.zone());
        }
        zones.addAll(ZoneTable.ofPlace(customer.country(), customer.address().region()));
        zones.addAll(PhoneZones.of(contact == null ? null : contact.phone()));
        return zones.isEmpty() ? ZoneTable.ofCountry(customer.country()) : zones;
    }

    private static ZoneId home(Customer customer, @Nullable Contact contact, Set<ZoneId> zones, ZoneId company) {
        if (contact != null && contact.zone() != null) {
            return contact.zone();
        }
        var stated = customer.zone();
        if (stated != null) {
            return stated;
        }
        return zones.isEmpty() || zones.contains(company)
                ? company
                : zones.iterator().next();
    }
}
