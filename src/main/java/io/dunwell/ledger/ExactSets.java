package io.dunwell.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds amounts that add up exactly to another one: the fewest of them, and of equally few those that come first.
 *
 * <p>The search is bounded: at most {@link #MOST_IN_SET} of the first {@link #LOOKED_AT}. Of more, some would add up to
 * anything by chance, so it would say nothing; and it stays at a quarter of a million sums, a few milliseconds.
 */
final class ExactSets {

    static final int MOST_IN_SET = 5;
    static final int LOOKED_AT = 50;

    private final long[] amounts;
    private final Map<Long, List<Integer>> places = new HashMap<>();
    private final List<List<Integer>> found = new ArrayList<>();

    /**
     * @param places of the amounts, in order
     * @param several whether as many other ones add up to it too
     */
    record Found(List<Integer> places, boolean several) {}

    private ExactSets(List<Long> amounts) {
        this.amounts =
                amounts.stream().limit(LOOKED_AT).mapToLong(Long::longValue).toArray();
        for (int i = 0; i < this.amounts.length; i++) {
            places.computeIfAbsent(this.amounts[i], amount -> new ArrayList<>()).add(i);
        }
    }

    /** @param amounts more than zero, in the smallest unit of their currency */
    static Optional<Found> in(List<Long> amounts, long sum) {
        return in(amounts, sum, MOST_IN_SET);
    }

    static Optional<Found> in(List<Long> amounts, long sum, int mostInSet) {
        var search = new ExactSets(amounts);
        for (int many = 1; many <= mostInSet; many++) {
            search.look(0, many, sum, new ArrayList<>());
            if (!search.found.isEmpty()) {
                return Optional.of(new Found(search.found.get(0), search.found.size() > 1));
            }
        }
        return Optional.empty();
    }

    /** The last one is looked up; a second find is enough to know that there are several. */
    private void look(int from, int many, long rest, List<Integer> chosen) {
        if (many == 1) {
            for (int last : places.getOrDefault(rest, List.of())) {
                if (last >= from && found.size() < 2) {
                    var set = new ArrayList<>(chosen);
                    set.add(last);
                    found.add(List.copyOf(set));
                }
            }
            return;
        }
        for (int i = from; i < amounts.length && found.size() < 2; i++) {
            if (amounts[i] < rest) {
                chosen.add(i);
                look(i + 1, many - 1, rest - amounts[i], chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }
}
