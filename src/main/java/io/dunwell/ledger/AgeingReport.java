package io.dunwell.ledger;

import java.time.LocalDate;
import java.util.List;

/** The ageing of the whole ledger as of a date, one total for each currency in alphabetical order. */
public record AgeingReport(LocalDate asOf, Basis basis, List<Total> totals) {

    /** What is open in one currency; unapplied credit is not taken off. */
    public record Total(String currency, Aged aged, long openItems, long overdueItems) {}
}
