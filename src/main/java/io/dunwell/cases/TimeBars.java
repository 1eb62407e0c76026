package io.dunwell.cases;

import io.dunwell.contact.Limitations;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Credit;
import io.dunwell.ledger.Ledger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reckons rule S8: the years of the customer's place, from the due date of the oldest open item, or from the last
 * payment on the account when that was later, since a payment acknowledges the debt.
 */
@Component
class TimeBars {

    /** No claim is younger when it is time-barred, less the months of warning. */
    private static final int YOUNGEST_YEARS = 2;

    private final Limitations limitations;
    private final Customers customers;
    private final Ledger ledger;

    TimeBars(Limitations limitations, Customers customers, Ledger ledger) {
        this.limitations = limitations;
        this.customers = customers;
        this.ledger = ledger;
    }

    /** Of the account of one customer; empty where nobody knows the law, or nothing is old. */
    Optional<TimeBar> of(Customer customer, AccountId account, @Nullable LocalDate oldest, LocalDate date) {
        return oldest == null || !isOld(oldest, date)
                ? Optional.empty()
                : bar(
                        customer,
                        oldest,
                        lastPayments(Map.of(account, oldest), date).get(account),
                        date);
    }

    /**
     * Those of the accounts whose oldest open item is time-barred on {@code date}; two queries when any is old.
     *
     * @param oldest due date of each account's oldest overdue item
     */
    Set<AccountId> barred(Map<AccountId, LocalDate> oldest, LocalDate date) {
        var old = oldest.entrySet().stream()
                .filter(entry -> isOld(entry.getValue(), date))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (old.isEmpty()) {
            return Set.of();
        }
        var people =
                customers.byIds(old.keySet().stream().map(AccountId::customerId).collect(Collectors.toSet()));
        var payments = lastPayments(old, date);
        return old.entrySet().stream()
                .filter(entry -> Optional.ofNullable(people.get(entry.getKey().customerId()))
                        .flatMap(customer -> bar(customer, entry.getValue(), payments.get(entry.getKey()), date))
                        .filter(bar -> bar.hasCome(date))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<TimeBar> bar(Customer customer, LocalDate oldest, @Nullable LocalDate paid, LocalDate date) {
        var begins = paid != null && paid.isAfter(oldest) ? paid : oldest;
        return limitations
                .of(customer.country(), customer.address().region(), date)
                .map(limitation -> new TimeBar(begins.plusYears(limitation.years()), limitation));
    }

    private Map<AccountId, LocalDate> lastPayments(Map<AccountId, LocalDate> oldest, LocalDate date) {
        var since = oldest.values().stream().min(LocalDate::compareTo).orElse(date);
        var last = new HashMap<AccountId, LocalDate>();
        for (Credit payment : ledger.payments(oldest.keySet(), since, date)) {
            if (payment.amount().isPositive()) {
                last.merge(payment.account(), payment.receivedOn(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return last;
    }

    private static boolean isOld(LocalDate due, LocalDate date) {
        return due.isBefore(date.minusYears(YOUNGEST_YEARS));
    }
}
