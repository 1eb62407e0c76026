package io.dunwell.approvals;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Limits as a form would send them. */
public final class LimitsFixtures {

    private LimitsFixtures() {}

    /** The figures of a scope as they stand, to be changed in one place. */
    public static Map<Limit, Map<Grade, Optional<BigDecimal>>> asTheyAre(Limits limits, LimitScope scope) {
        var result = new EnumMap<Limit, Map<Grade, Optional<BigDecimal>>>(Limit.class);
        limits.in(scope).forEach((limit, grades) -> {
            var figures = new EnumMap<Grade, Optional<BigDecimal>>(Grade.class);
            grades.forEach((grade, setting) -> figures.put(grade, Optional.ofNullable(setting.figure())));
            result.put(limit, figures);
        });
        return result;
    }

    /** Changes one figure of a scope; null lifts the limit. */
    public static void set(
            Limits limits,
            LimitScope scope,
            Limit limit,
            Grade grade,
            @org.jspecify.annotations.Nullable String figure) {
        var wanted = asTheyAre(limits, scope);
        wanted.get(limit).put(grade, Optional.ofNullable(figure).map(BigDecimal::new));
        limits.change(scope, wanted);
    }
}
