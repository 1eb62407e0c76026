package io.dunwell.worklist;

import io.dunwell.kernel.Money;
import java.util.Comparator;
import java.util.List;

/**
 * What the filtered list adds up to.
 *
 * @param toCollect over its accounts, each of which counts once, by currency, the one with most accounts first
 * @param late tasks whose day has passed
 * @param broken accounts on which a promise was not kept in the last twelve months
 */
public record WorklistFigures(long tasks, long accounts, long late, long dueToday, long broken, List<Money> toCollect) {

    static WorklistFigures of(List<Row> rows) {
        return new WorklistFigures(
                rows.stream().mapToLong(Row::tasks).sum(),
                rows.stream().mapToLong(Row::accounts).sum(),
                rows.stream().mapToLong(Row::late).sum(),
                rows.stream().mapToLong(Row::dueToday).sum(),
                rows.stream().mapToLong(Row::broken).sum(),
                rows.stream()
                        .sorted(Comparator.comparingLong(Row::accounts).reversed())
                        .map(Row::toCollect)
                        .toList());
    }

    /** The same of one currency. */
    record Row(long tasks, long accounts, long late, long dueToday, long broken, Money toCollect) {}
}
