package io.dunwell.cases;

import io.dunwell.engine.PlacementThreshold;
import io.dunwell.engine.PlacementThresholds;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that reach their policy's threshold for the agency soon: the last days in which a call may still save them. */
@Service
@Transactional(readOnly = true)
public class SoonForAgency {

    private final CaseRows rows;
    private final PlacementThresholds thresholds;

    SoonForAgency(CaseRows rows, PlacementThresholds thresholds) {
        this.rows = rows;
        this.thresholds = thresholds;
    }

    /**
     * A case and the day on which both parts of its policy's rule hold, unless somebody speaks with the customer.
     *
     * @param daysOverdue today
     */
    public record Soon(CollectionCase row, LocalDate reachesOn, PlacementThreshold threshold, int daysOverdue) {}

    /** Those that are there within {@code days} of {@code today} or are there already, the first first, at most 500. */
    public List<Soon> within(int days, LocalDate today) {
        var byPolicy = rows.policiesInUse().stream().collect(Collectors.toMap(Function.identity(), thresholds::of));
        var least = byPolicy.values().stream()
                .mapToInt(PlacementThreshold::daysOverdue)
                .min()
                .orElse(PlacementThreshold.USUAL.daysOverdue());
        return rows.collectedSince(today.plusDays(days).minusDays(least)).stream()
                .flatMap(row -> Stream.ofNullable(row.carryingDueOn()).map(due -> soon(row, due, byPolicy, today)))
                .filter(soon -> !soon.reachesOn().isAfter(today.plusDays(days)))
                .sorted(Comparator.comparing(Soon::reachesOn)
                        .thenComparing(soon -> soon.row().id()))
                .toList();
    }

    private static Soon soon(
            CollectionCase row, LocalDate due, Map<String, PlacementThreshold> byPolicy, LocalDate today) {
        var threshold = byPolicy.getOrDefault(row.policyKey(), PlacementThreshold.USUAL);
        var old = due.plusDays(threshold.daysOverdue());
        var spoken = row.rightPartyOn();
        var silent = spoken == null ? old : spoken.plusDays(threshold.daysWithoutContact());
        return new Soon(row, silent.isAfter(old) ? silent : old, threshold, (int)
                Math.max(0, today.toEpochDay() - due.toEpochDay()));
    }
}
