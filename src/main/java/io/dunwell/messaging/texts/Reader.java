package io.dunwell.messaging.texts;

import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.DebtorType;
import io.dunwell.kernel.Company;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is written to, and by whom.
 *
 * @param contact null when the customer has nobody to write to; letters still reach the company's address
 */
public record Reader(Company company, Customer customer, @Nullable Contact contact) {

    /** Wishes in their order: the person's, the customer's, the company's. */
    public List<String> languages() {
        return Stream.of(contact == null ? null : contact.language(), customer.language(), company.language())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whose clock says whether it is night. */
    public ZoneId zone() {
        if (contact != null && contact.zone() != null) {
            return contact.zone();
        }
        var zone = customer.zone();
        return zone == null ? company.zone() : zone;
    }

    /** Unknown debtors are treated as consumers. */
    public boolean isBusiness() {
        return customer.debtorType() == DebtorType.BUSINESS;
    }

    /** The name on the envelope and in the address field of an email. */
    public String name() {
        return contact == null || contact.name().isBlank() ? customer.name() : contact.name();
    }

    /** Lines of the address window; the country in capitals when it is abroad. */
    public List<String> address() {
        var address = customer.address();
        var lines = new ArrayList<String>();
        lines.add(customer.name());
        if (contact != null && !contact.name().isBlank() && !contact.name().equals(customer.name())) {
            lines.add(contact.name());
        }
        lines.add(Objects.requireNonNullElse(address.street(), ""));
        lines.add(town());
        if (!address.country().equals(company.country())) {
            lines.add(new java.util.Locale("", address.country())
                    .getDisplayCountry(java.util.Locale.ENGLISH)
                    .toUpperCase(java.util.Locale.ROOT));
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** Postal code before the town, but after town and state where the mail wants it so. */
    private String town() {
        var address = customer.address();
        var code = Objects.requireNonNullElse(address.postalCode(), "");
        var city = Objects.requireNonNullElse(address.city(), "");
        var region = Objects.requireNonNullElse(address.region(), "");
        return switch (address.country()) {
            case "US", "CA", "AU" ->
                "%s, %s %s".formatted(city, region, code).replace(", ", region.isEmpty() ? " " : ", ");
            case "GB", "IE" -> "%s %s".formatted(city, code);
            default -> "%s %s".formatted(code, city);
        };
    }
}
