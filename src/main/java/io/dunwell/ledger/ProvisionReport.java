package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What should be set aside for bad debt as of a day, by currency in alphabetical order. */
public record ProvisionReport(LocalDate asOf, List<Total> totals) {

    /** Of one currency; the lines stand in the order of their age. */
    public record Total(String currency, List<Line> lines) {

        public Money open() {
            return lines.stream().map(Line::open).reduce(Money.zero(currency), Money::plus);
        }

        /** The sum of the lines as they are printed. */
        public Money provision() {
            return lines.stream().map(Line::provision).reduce(Money.zero(currency), Money::plus);
        }
    }

    /** Of one age; credit that pays nothing yet is not taken off what is open. */
    public record Line(Bucket bucket, Money open, BigDecimal percent) {

        public Money provision() {
            return open.percent(percent);
        }
    }
}
