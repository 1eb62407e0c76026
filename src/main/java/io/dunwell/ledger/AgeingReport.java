package io.dunwell.ledger;

import java.time.LocalDate;
import java.util.List;

/** The ageing of the whole ledger as of a date, one total for each currency in alphabetical order. */
public record AgeingReport(LocalDate asOf, Basis basis, List<Total> totals) {

    /** What is open in one currency; unapplied credit is not taken off. */
    public record Total(String currency, Aged aged, long openItems, long overdueItems) {

        static Total of(AccountAgeing row) {
            return new Total(row.account().currency(), row.aged(), row.openItems(), row.overdueItems());
        }

        Total with(AccountAgeing row) {
            return new Total(
                    currency, aged.plus(row.aged()), openItems + row.openItems(), overdueItems + row.overdueItems());
        }

        Total without(AccountAgeing row) {
            return new Total(
                    currency, aged.minus(row.aged()), openItems - row.openItems(), overdueItems - row.overdueItems());
        }
    }
}
