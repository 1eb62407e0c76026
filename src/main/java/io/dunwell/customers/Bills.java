package io.dunwell.customers;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** Whoever keeps the bills: customers are known by their numbers too. */
public interface Bills {

    /** Those whose number begins so, in the order of their numbers. */
    List<Bill> beginning(String number, int most);

    record Bill(
            long customerId, String number, int part, int parts, LocalDate issuedOn, LocalDate dueOn, Money amount) {}
}
