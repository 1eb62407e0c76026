package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** The ageing of the whole ledger as of a date, one total for each currency in alphabetical order. */
public record AgeingReport(LocalDate asOf, Basis basis, List<Total> totals) {

    /**
     * What is open in one currency.
     *
     * @param unapplied credit that pays nothing yet; the balance is the total less this
     */
    public record Total(String currency, Aged aged, long openItems, long overdueItems, Money unapplied) {

        public Money balance() {
            return aged.total().minus(unapplied);
        }
    }
}
