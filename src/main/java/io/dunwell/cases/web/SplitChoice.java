package io.dunwell.cases.web;

import io.dunwell.ledger.Way;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose of a split as typed.
 *
 * @param shown for what the split was reckoned that they saw; null where none was shown
 * @param way another suggestion that they ask for, null for none
 * @param pays what was typed, by charge
 * @param ticked charges
 */
record SplitChoice(@Nullable String shown, @Nullable Way way, Map<String, String> pays, Set<Long> ticked) {

    static SplitChoice of(
            @Nullable String shown, @Nullable Way way, @Nullable Map<String, String> pays, @Nullable Set<Long> ticked) {
        return new SplitChoice(
                shown, way, pays == null ? Map.of() : Map.copyOf(pays), ticked == null ? Set.of() : Set.copyOf(ticked));
    }

    /** Items that were ticked elsewhere, before any split was shown. */
    boolean isChosenUnseen() {
        return shown == null && !ticked.isEmpty();
    }

    String typed(long chargeId) {
        return pays.getOrDefault(Long.toString(chargeId), "").strip();
    }
}
