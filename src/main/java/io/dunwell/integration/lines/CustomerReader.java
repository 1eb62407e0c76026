package io.dunwell.integration.lines;

import io.dunwell.customers.Address;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.PaymentTerms;
import io.dunwell.customers.RiskClass;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.Rejection;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows to customers with their billing contact. */
public final class CustomerReader {

    private static final int MOST_TERMS_DAYS = 3650;

    private final Reading reading;
    private final Company company;

    /** @param company whose language, country and currency stand where a row says nothing */
    public CustomerReader(Reading reading, Company company) {
        this.reading = reading;
        this.company = company;
    }

    /** A customer and the row it was read from. */
    public record Read(Cells cells, NewCustomer customer) {}

    /** @throws LineProblem when the row cannot be read */
    public Read read(Row row) {
        var cells = reading.cells(row);
        var key = key(cells);
        try {
            var customer = NewCustomer.of(
                            reading.spec().source(), key.number(), key.name(), language(cells), country(cells))
                    .withDebtorType(choice(cells, Field.DEBTOR_TYPE, DebtorType.class, DebtorType.UNKNOWN))
                    .withRisk(choice(cells, Field.RISK, RiskClass.class, RiskClass.LOW))
                    .withZone(zone(cells))
                    .withAddress(address(cells))
                    .withCreditLimit(cells.numberOrNull(Field.CREDIT_LIMIT, company.currency()));
            var days = cells.countOrNull(Field.TERMS_DAYS, MOST_TERMS_DAYS);
            return new Read(
                    cells, withContact(cells, days == null ? customer : customer.withTerms(PaymentTerms.net(days))));
        } catch (Rejection refused) {
            throw cells.problem(Field.CUSTOMER_NAME, refused.sentence());
        }
    }

    /** Some books leave the name of a person's firm empty: then the person is the customer. */
    private CustomerKey key(Cells cells) {
        boolean nameless = cells.text(Field.CUSTOMER_NUMBER).isEmpty()
                && cells.text(Field.CUSTOMER_NAME).isEmpty();
        var person = ContactReader.name(cells);
        return nameless && !person.isEmpty() ? new CustomerKey(person, person) : CustomerKey.of(cells, reading);
    }

    private NewCustomer withContact(Cells cells, NewCustomer customer) {
        NewContact contact = ContactReader.read(cells, customer.name());
        if (contact == null) {
            return customer;
        }
        try {
            return customer.withContacts(contact);
        } catch (Rejection impossiblePhone) {
            cells.note(Field.PHONE, impossiblePhone.sentence() + " The customer was taken without it.");
            return customer.withContacts(contact.withPhone(null));
        }
    }

    private String language(Cells cells) {
        var language = cells.text(Field.LANGUAGE);
        return language.isEmpty() ? company.language() : language;
    }

    private String country(Cells cells) {
        var text = cells.text(Field.COUNTRY);
        if (text.isEmpty()) {
            return company.country();
        }
        var code = Countries.code(text);
        if (code == null) {
            throw cells.problem(Field.COUNTRY, "“%s” is no country; use two letters such as DE".formatted(text));
        }
        return code;
    }

    private Address address(Cells cells) {
        return new Address(
                cells.textOrNull(Field.STREET),
                cells.textOrNull(Field.POSTAL_CODE),
                cells.textOrNull(Field.CITY),
                cells.textOrNull(Field.REGION),
                country(cells));
    }

    private static @Nullable ZoneId zone(Cells cells) {
        var text = cells.text(Field.ZONE);
        try {
            return text.isEmpty() ? null : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw cells.problem(Field.ZONE, "“%s” is no time zone; use one such as Europe/Berlin".formatted(text));
        }
    }

    static <E extends Enum<E>> E choice(Cells cells, Field field, Class<E> type, E otherwise) {
        var text = cells.text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        var known = String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        throw cells.problem(field, "“%s” is not one of %s; use one of them".formatted(text, known));
    }
}
