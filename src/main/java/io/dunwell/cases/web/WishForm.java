package io.dunwell.cases.web;

import io.dunwell.customers.NewWish;
import io.dunwell.customers.WishKind;
import io.dunwell.kernel.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * @param contact empty for everybody
 * @param from empty for the beginning of the day
 * @param to empty for its end
 * @param days a key of {@link #SPANS}
 */
record WishForm(
        @NotNull(message = "Choose what was asked for.") WishKind kind,
        @Nullable Long contact,
        @Nullable Channel channel,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime to,
        @Nullable String days,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String words) {

    static final Map<String, String> SPANS = spans();

    private static final Map<String, Set<DayOfWeek>> DAYS = Map.of(
            "ALL",
            EnumSet.allOf(DayOfWeek.class),
            "WEEK",
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            "WEEKEND",
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    static WishForm blank() {
        return new WishForm(WishKind.NOT_BY, null, Channel.PHONE, null, null, "ALL", "");
    }

    NewWish wish(long customerId) {
        return new NewWish(
                customerId,
                contact,
                kind,
                channel,
                from == null ? LocalTime.MIN : from,
                to == null ? NewWish.MIDNIGHT : to,
                chosen(),
                Blank.toNull(words));
    }

    private Set<DayOfWeek> chosen() {
        if (kind != WishKind.NOT_AT || days == null || !SPANS.containsKey(days)) {
            return Set.of();
        }
        var several = DAYS.get(days);
        return several == null ? Set.of(DayOfWeek.valueOf(days)) : several;
    }

    private static Map<String, String> spans() {
        var spans = new LinkedHashMap<String, String>();
        spans.put("ALL", "Every day");
        spans.put("WEEK", "Monday to Friday");
        spans.put("WEEKEND", "Saturday and Sunday");
        for (var day : DayOfWeek.values()) {
            spans.put(day.name(), DetailChoices.weekdays().get(day.getValue()));
        }
        return spans;
    }
}
