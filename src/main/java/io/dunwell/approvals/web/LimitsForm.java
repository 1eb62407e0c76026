package io.dunwell.approvals.web;

import io.dunwell.approvals.Grade;
import io.dunwell.approvals.Limit;
import io.dunwell.approvals.LimitScope;
import io.dunwell.approvals.LimitSetting;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The limits of one scope as typed: fields are named {@code figures[PROMISE_DAYS.COLLECTOR]}.
 *
 * @param figures a number; {@code none} lifts the limit; empty leaves it to the limits for every account
 */
record LimitsForm(Map<String, String> figures) {

    static final String NONE = "none";

    /** In each language of the pages. */
    private static final Set<String> WORDS_FOR_NONE = Set.of(NONE, "keine");

    LimitsForm {
        figures = figures == null ? new HashMap<>() : figures;
    }

    static LimitsForm of(Map<Limit, Map<Grade, LimitSetting>> settings) {
        var figures = new HashMap<String, String>();
        settings.forEach((limit, grades) ->
                grades.forEach((grade, setting) -> figures.put(field(limit, grade), written(setting.figure()))));
        return new LimitsForm(figures);
    }

    static String field(Limit limit, Grade grade) {
        return limit.name() + "." + grade.name();
    }

    /** What was typed; errors name their field. */
    Map<Limit, Map<Grade, Optional<BigDecimal>>> read(LimitScope scope, BindingResult result) {
        var read = new EnumMap<Limit, Map<Grade, Optional<BigDecimal>>>(Limit.class);
        for (var limit : Limit.values()) {
            var grades = new EnumMap<Grade, Optional<BigDecimal>>(Grade.class);
            for (var grade : Grade.values()) {
                var text = figures.getOrDefault(field(limit, grade), "").strip();
                if (!text.isEmpty()) {
                    grades.put(grade, figure(limit, grade, text, result));
                } else if (scope.equals(LimitScope.EVERYWHERE)) {
                    refuse(limit, grade, "Enter a figure, or “none” for no limit.", result);
                }
            }
            read.put(limit, grades);
        }
        return read;
    }

    private static Optional<BigDecimal> figure(Limit limit, Grade grade, String text, BindingResult result) {
        if (WORDS_FOR_NONE.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            var figure = new BigDecimal(text);
            var most = limit.unit() == Limit.Unit.PERCENT ? new BigDecimal("100") : new BigDecimal("1000000000");
            if (figure.signum() < 0 || figure.compareTo(most) > 0) {
                refuse(limit, grade, "Enter a figure from 0 to %s, or “none”.".formatted(most), result);
            } else if (figure.stripTrailingZeros().scale() > (limit.isWhole() ? 0 : 2)) {
                refuse(limit, grade, limit.isWhole() ? "Enter a whole number." : "Use at most two decimals.", result);
            }
            return Optional.of(figure);
        } catch (NumberFormatException e) {
            refuse(limit, grade, "Enter a figure such as 30, or “none” for no limit.", result);
            return Optional.empty();
        }
    }

    private static void refuse(Limit limit, Grade grade, String sentence, BindingResult result) {
        result.reject(
                "limits",
                "%s, %s: %s".formatted(limit.label(), grade.label().toLowerCase(java.util.Locale.ROOT), sentence));
    }

    private static String written(@Nullable BigDecimal figure) {
        return figure == null ? NONE : figure.stripTrailingZeros().toPlainString();
    }
}
