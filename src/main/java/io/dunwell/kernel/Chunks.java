package io.dunwell.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Long lists in parts that one statement can carry. */
public final class Chunks {

    private Chunks() {}

    /** In their order, at most {@code size} in each; none of them empty. */
    public static <T> List<List<T>> of(Collection<T> all, int size) {
        var list = List.copyOf(all);
        var result = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += size) {
            result.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return result;
    }
}
