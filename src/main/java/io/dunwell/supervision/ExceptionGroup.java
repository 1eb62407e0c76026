package io.dunwell.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What slipped through in one way.
 *
 * @param oldest since when the oldest does
 * @param rows the oldest first, not all of them
 * @param figure of the kind's setting, 0 where it has none
 */
public record ExceptionGroup(
        ExceptionKind kind, long count, @Nullable LocalDate oldest, List<ExceptionRow> rows, int figure) {

    public ExceptionGroup {
        rows = List.copyOf(rows);
    }

    public boolean isMore() {
        return count > rows.size();
    }

    public long oldestDays(LocalDate today) {
        return oldest == null ? 0 : Math.max(0, today.toEpochDay() - oldest.toEpochDay());
    }

    ExceptionGroup showing(List<ExceptionRow> some) {
        return new ExceptionGroup(kind, count, oldest, some, figure);
    }
}
