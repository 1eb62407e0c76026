package io.dunwell.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/**
 * The ageing that was kept, in which accounts that moved since give way to what they are now.
 *
 * @param kept the totals as they were kept
 * @param accounts how many accounts they are of
 * @param changed customers for whom something was recorded since
 * @param before the kept rows of the changed customers, by place
 * @param now what these customers have open now, in no order
 */
record KeptAgeing(
        List<AgeingReport.Total> kept,
        long accounts,
        Set<Long> changed,
        List<Placed> before,
        List<AccountAgeing> now,
        Rows rows) {

    /** A kept row. */
    record Placed(long place, AccountAgeing row) {}

    /** Reads kept rows in the order of their places, after one and up to another. */
    interface Rows {
        List<Placed> read(long after, long upTo);
    }

    List<AgeingReport.Total> totals() {
        var sums = new TreeMap<String, AgeingReport.Total>();
        kept.forEach(total -> sums.put(total.currency(), total));
        before.forEach(placed -> sums.computeIfPresent(
                placed.row().account().currency(), (currency, total) -> total.without(placed.row())));
        now.forEach(row ->
                sums.merge(row.account().currency(), AgeingReport.Total.of(row), (total, one) -> total.with(row)));
        return sums.values().stream().filter(total -> total.openItems() > 0).toList();
    }

    /**
     * As far before the page as there are changed accounts now, and as far past it as there were: no other kept row can
     * be on it.
     */
    Page<AccountAgeing> page(Pageable page) {
        var after = Math.max(0, page.getOffset() - now.size());
        var read = rows.read(after, page.getOffset() + page.getPageSize() + before.size()).stream()
                .map(Placed::row)
                .filter(row -> !changed.contains(row.account().customerId()));
        var passed = after
                - before.stream().filter(placed -> placed.place() <= after).count();
        var sorted = Stream.concat(read, now.stream())
                .sorted(AccountAgeing.MOST_OVERDUE_FIRST)
                .skip(page.getOffset() - passed)
                .limit(page.getPageSize());
        return new PageImpl<>(new ArrayList<>(sorted.toList()), page, accounts - before.size() + now.size());
    }
}
