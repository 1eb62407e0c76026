package io.dunwell.integration.lines;

import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.integration.mapping.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The people of one customer, one on each of its rows. What else a further row says must be what the first one says.
 */
final class ContactRows {

    private static final Set<Field> ABOUT_THE_CUSTOMER = EnumSet.of(
            Field.CUSTOMER_NAME,
            Field.DEBTOR_TYPE,
            Field.LANGUAGE,
            Field.STREET,
            Field.POSTAL_CODE,
            Field.CITY,
            Field.REGION,
            Field.COUNTRY,
            Field.ZONE,
            Field.TERMS_KIND,
            Field.TERMS_DAYS,
            Field.DISCOUNT_PERCENT,
            Field.DISCOUNT_DAYS,
            Field.PAY_RUN,
            Field.PAY_RUN_DAY,
            Field.PAY_RUN_FROM,
            Field.PAY_RUN_CUTOFF_DAYS,
            Field.CREDIT_LIMIT,
            Field.RISK);

    private ContactRows() {}

    static NewCustomer read(List<Cells> rows, NewCustomer customer) {
        var people = new ArrayList<NewContact>();
        for (var row : rows) {
            RowProblem.at(row, () -> add(row, rows.get(0), customer, people));
        }
        return customer.withContacts(people.toArray(NewContact[]::new));
    }

    private static boolean add(Cells row, Cells first, NewCustomer customer, List<NewContact> people) {
        if (row != first) {
            refuseContradiction(row, first);
        }
        var contact = ContactReader.read(row, customer);
        if (row != first && (contact == null || people.contains(contact))) {
            row.note(
                    Field.CUSTOMER_NUMBER,
                    "Customer %s stands on line %d already, and this line adds nothing to it."
                            .formatted(customer.number(), first.row().line()));
            return false;
        }
        return contact != null && people.add(contact);
    }

    private static void refuseContradiction(Cells row, Cells first) {
        for (var field : ABOUT_THE_CUSTOMER) {
            var said = row.text(field);
            if (!said.isEmpty() && !said.equals(first.text(field))) {
                throw row.problem(
                        field,
                        "Line %d of the same customer says “%s” and this one “%s”; correct one of them, or leave it empty here"
                                .formatted(first.row().line(), first.text(field), said));
            }
        }
    }
}
