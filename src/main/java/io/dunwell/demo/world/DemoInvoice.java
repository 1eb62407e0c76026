package io.dunwell.demo.world;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice of the demo company.
 *
 * @param number tells the day and the customer: {@code 260302-0017}
 * @param parts one for each due date
 */
record DemoInvoice(String number, DemoCustomer customer, LocalDate issuedOn, String description, List<Part> parts) {

    /** What is due on a day; {@code number} counts from 1. */
    record Part(int number, LocalDate dueOn, Money amount) {}
}
