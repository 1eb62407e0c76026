package io.dunwell.contact.packs;

import io.dunwell.contact.rules.CapRule;
import io.dunwell.contact.rules.Hours;
import io.dunwell.contact.rules.HoursRule;
import io.dunwell.contact.rules.RuleKind;
import io.dunwell.contact.rules.Scope;
import io.dunwell.kernel.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What one place asks, as the file has it; what a field means is written at its head. */
record Pack(
        @Nullable String id,
        @Nullable String rule,
        @Nullable RuleKind kind,
        @Nullable String source,
        @Nullable LocalDate since,
        @Nullable String country,
        @DefaultValue Set<String> regions,
        @DefaultValue Set<String> cities,
        @DefaultValue Set<String> postalCodes,
        @DefaultValue("false") boolean consumers,
        @DefaultValue Set<Channel> channels,
        @Nullable Hours hours,
        @Nullable Cap cap) {

    private static final Set<String> OF_HOURS = Set.of("T1", "T2", "T8");
    private static final Set<String> OF_CAPS = Set.of("F1", "F2", "F3");

    /** @param atWork whether it binds and counts numbers at a place of work only */
    record Cap(@DefaultValue("0") int most, @DefaultValue("0") int days, @DefaultValue("false") boolean atWork) {}

    /** @throws PackRefused with the first thing that cannot be meant */
    Pack checked() {
        refuseUnless(id != null && rule != null && kind != null && source != null, "needs id, rule, kind and source");
        refuseUnless(since != null, "needs the day since when it binds, like since: 2026-09-01");
        refuseUnless(Objects.requireNonNull(source).startsWith("https://"), "needs a source that can be opened");
        refuseUnless(
                country != null && country.matches("[A-Z]{2}|\\*"), "needs a country like US, or \"*\" for everywhere");
        refuseUnless(!channels.isEmpty(), "needs channels");
        refuseUnless((hours == null) != (cap == null), "needs either hours or a cap");
        var known = hours != null ? OF_HOURS : OF_CAPS;
        refuseUnless(
                known.contains(rule),
                "names the rule %s; %s belong to %s"
                        .formatted(
                                rule,
                                hours != null ? "hours" : "caps",
                                String.join(", ", known.stream().sorted().toList())));
        refuseUnless(
                cap == null || cap.most() > 0 && cap.days() > 0 && cap.days() <= 30,
                "needs a cap of at least one contact in 1 to 30 days");
        return this;
    }

    List<HoursRule> hoursRules() {
        return hours == null
                ? List.of()
                : List.of(new HoursRule(
                        Objects.requireNonNull(rule),
                        Objects.requireNonNull(kind),
                        Objects.requireNonNull(source),
                        scope(),
                        channels,
                        hours));
    }

    List<CapRule> capRules() {
        return cap == null
                ? List.of()
                : List.of(new CapRule(
                        Objects.requireNonNull(rule),
                        Objects.requireNonNull(kind),
                        Objects.requireNonNull(source),
                        scope(),
                        channels,
                        true,
                        cap.atWork(),
                        cap.most(),
                        cap.days()));
    }

    private Scope scope() {
        return new Scope(
                Objects.requireNonNull(since),
                Objects.requireNonNull(country),
                regions,
                cities,
                postalCodes,
                consumers);
    }

    private void refuseUnless(boolean holds, String sentence) {
        if (!holds) {
            throw new PackRefused(
                    "The pack “%s” %s.".formatted(Objects.requireNonNullElse(id, "without id"), sentence));
        }
    }
}
