package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was given up in a period and what came in after all.
 *
 * @param rows by currency, then reason
 */
public record WriteOffReport(LocalDate from, LocalDate to, List<Row> rows) {

    /**
     * Of one currency and reason.
     *
     * @param writtenOff less what was taken back in the period
     * @param recovered of whatever was written off for this reason, also before the period
     */
    public record Row(String currency, WriteOffReason reason, int count, Money writtenOff, Money recovered) {

        public Money net() {
            return writtenOff.minus(recovered);
        }

        private Row plus(int more, Money given, Money came) {
            return new Row(currency, reason, count + more, writtenOff.plus(given), recovered.plus(came));
        }
    }

    private record Key(String currency, WriteOffReason reason) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var byCurrency = currency.compareTo(other.currency);
            return byCurrency == 0 ? reason.compareTo(other.reason) : byCurrency;
        }
    }

    /** @param of all write-offs of the accounts that recovered something, newest first */
    static WriteOffReport of(
            LocalDate from, LocalDate to, List<WriteOff> writeOffs, List<Recovery> recovered, List<WriteOff> of) {
        var rows = new TreeMap<Key, Row>();
        for (var one : writeOffs) {
            if (!one.on().isBefore(from) && !one.on().isAfter(to)) {
                add(rows, one.reason(), 1, one.amount(), zero(one.amount()));
            }
            var back = one.takenBackOn();
            if (back != null && !back.isBefore(from) && !back.isAfter(to)) {
                add(rows, one.reason(), 0, one.amount().negated(), zero(one.amount()));
            }
        }
        for (var one : recovered) {
            add(rows, reason(one.account(), one.on(), of), 0, zero(one.amount()), one.amount());
        }
        return new WriteOffReport(from, to, List.copyOf(rows.values()));
    }

    /** A payment does not say which write-off it is for: the newest of that day bears it. */
    private static WriteOffReason reason(AccountId account, LocalDate on, Collection<WriteOff> of) {
        return of.stream()
                .filter(one -> one.account().equals(account) && !one.on().isAfter(on))
                .filter(one -> one.reason() != WriteOffReason.SETTLEMENT)
                .map(WriteOff::reason)
                .findFirst()
                .orElse(WriteOffReason.OTHER);
    }

    private static void add(Map<Key, Row> rows, WriteOffReason reason, int count, Money given, Money came) {
        var key = new Key(given.currency(), reason);
        var row = rows.getOrDefault(key, new Row(given.currency(), reason, 0, zero(given), zero(given)));
        rows.put(key, row.plus(count, given, came));
    }

    private static Money zero(Money like) {
        return Money.zero(like.currency());
    }
}
