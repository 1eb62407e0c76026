package io.dunwell.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * What a round of looking at accounts did.
 *
 * @param looked accounts looked at
 * @param opened cases opened
 * @param closed cases that ended because nothing is overdue any more
 * @param signalled running cases that heard of a change
 */
public record ReviewReport(int looked, int opened, int closed, int signalled, List<Failure> failures) {

    static final ReviewReport NOTHING = new ReviewReport(0, 0, 0, 0, List.of());

    ReviewReport plus(ReviewReport other) {
        var all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new ReviewReport(
                looked + other.looked,
                opened + other.opened,
                closed + other.closed,
                signalled + other.signalled,
                List.copyOf(all));
    }
}
