package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of customers whose case ended in a period.
 *
 * @param rows by how it ended, those who paid first, then by how far it had gone
 */
public record KeptReport(Period period, List<Row> rows) {

    static final String PAID = "PAID";

    /**
     * Customers whose case ended alike.
     *
     * @param outcome as the case keeps it
     * @param stage the highest stage of the policy carried out; 0 for none
     * @param within90 invoiced again within 90 days, of those whose 90 days are over
     * @param within180 the same of 180 days
     * @param again invoiced again at all so far, of all
     * @param invoiced since then, by currency
     */
    public record Row(
            String outcome,
            int stage,
            long customers,
            Share within90,
            Share within180,
            Share again,
            List<Money> invoiced) {

        public boolean isPaid() {
            return outcome.equals(PAID);
        }
    }

    /** Of all stages together. */
    public Row paid() {
        return sum(rows.stream().filter(Row::isPaid), PAID);
    }

    /** The same of those whose case ended otherwise. */
    public Row otherwise() {
        return sum(rows.stream().filter(row -> !row.isPaid()), "");
    }

    private static Row sum(Stream<Row> rows, String outcome) {
        return rows.reduce(
                new Row(outcome, 0, 0, new Share(0, 0), new Share(0, 0), new Share(0, 0), List.of()),
                (one, other) -> new Row(
                        outcome,
                        0,
                        one.customers() + other.customers(),
                        plus(one.within90(), other.within90()),
                        plus(one.within180(), other.within180()),
                        plus(one.again(), other.again()),
                        plus(one.invoiced(), other.invoiced())));
    }

    private static Share plus(Share one, Share other) {
        return new Share(one.part() + other.part(), one.whole() + other.whole());
    }

    /** Never across currencies. */
    static List<Money> plus(List<Money> some, List<Money> others) {
        var sums = new TreeMap<String, Money>();
        Stream.concat(some.stream(), others.stream()).forEach(sum -> sums.merge(sum.currency(), sum, Money::plus));
        return List.copyOf(sums.values());
    }
}
