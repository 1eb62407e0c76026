package io.dunwell.contact.zones;

import io.dunwell.contact.CalledNumber;
import io.dunwell.contact.CalledParty;
import io.dunwell.contact.QuietTime;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Wish;
import io.dunwell.customers.WishKind;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the books say about whom we contact. Their zones are all that are known: stated, of the address, of the
 * telephone number; when none is, all of the country.
 */
public final class CalledParties {

    private CalledParties() {}

    /**
     * @param standing what the customer's people asked for
     * @param company the company's zone, preferred among several that are equally likely
     */
    public static CalledParty of(Customer customer, @Nullable Contact contact, List<Wish> standing, ZoneId company) {
        var wishes = standing.stream().filter(wish -> wish.concerns(contact)).toList();
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
                Refusals.of(wishes, contact),
                quiet(wishes),
                contact != null && contact.workNumber(),
                wishes.stream().anyMatch(wish -> wish.kind() == WishKind.NO_ADVERTISING),
                number(contact));
    }

    private static CalledNumber number(@Nullable Contact contact) {
        return contact == null || contact.phone() == null
                ? CalledNumber.NONE
                : new CalledNumber(PhoneZones.isAmerican(contact.phone()), contact.phoneConfirmedOn());
    }

    private static List<QuietTime> quiet(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> wish.kind() == WishKind.NOT_AT)
                .map(wish -> new QuietTime(
                        wish.days(), Objects.requireNonNull(wish.from()), Objects.requireNonNull(wish.to())))
                .toList();
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
