package io.dunwell.integration.lines;

import io.dunwell.customers.Address;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.RiskClass;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Rows to customers with the people to talk to. */
public final class CustomerReader {

    private final Reading reading;
    private final Company company;

    /** @param company whose language, country and currency stand where a row says nothing */
    public CustomerReader(Reading reading, Company company) {
        this.reading = reading;
        this.company = company;
    }

    /** A customer and the rows it was read from. */
    public record Read(List<Cells> cells, NewCustomer customer) {

        /** Whether the file said any of these; what it left empty was filled in here. */
        public boolean says(Field... fields) {
            return Arrays.stream(fields)
                    .anyMatch(field -> !cells.get(0).text(field).isEmpty());
        }
    }

    /** Neighbouring rows with the same number are one customer; empty where the rows have none. */
    public String documentOf(Row row) {
        return reading.cells(row).text(Field.CUSTOMER_NUMBER);
    }

    /**
     * @param rows of one customer, each naming another contact
     * @throws RowProblem when a row cannot be read or contradicts the first one
     */
    public Read read(List<Row> rows) {
        var cells = rows.stream().map(reading::cells).toList();
        var first = cells.get(0);
        var customer = RowProblem.at(first, () -> customer(first));
        return new Read(cells, ContactRows.read(cells, customer));
    }

    private NewCustomer customer(Cells cells) {
        var key = key(cells);
        var language = Objects.requireNonNullElse(Codes.language(cells, Field.LANGUAGE), company.language());
        try {
            var customer = NewCustomer.of(reading.spec().source(), key.number(), key.name(), language, country(cells))
                    .withDebtorType(Codes.choice(cells, Field.DEBTOR_TYPE, DebtorType.class, DebtorType.UNKNOWN))
                    .withRisk(Codes.choice(cells, Field.RISK, RiskClass.class, RiskClass.LOW))
                    .withZone(Codes.zone(cells, Field.ZONE))
                    .withAddress(address(cells))
                    .withPayRun(PayRunReader.read(cells))
                    .withCreditLimit(cells.numberOrNull(Field.CREDIT_LIMIT, company.currency()));
            var terms = TermsReader.read(cells);
            return terms == null ? customer : customer.withTerms(terms);
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
}
