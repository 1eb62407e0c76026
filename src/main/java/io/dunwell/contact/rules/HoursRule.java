package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contacts by some channels only at certain hours, in every zone the party may be in (rules T1, T2, T3, T5, T8). */
public record HoursRule(String id, RuleKind kind, String source, Scope scope, Set<Channel> channels, Hours hours)
        implements ContactRule {

    @Override
    public String says() {
        return "Contacts by %s only between %s and %s, %s."
                .formatted(CapRule.names(channels), hours.from(), hours.to(), scope.says());
    }

    @Override
    public LocalDate since() {
        return scope.since();
    }

    @Override
    public Instant earliest(ContactFacts facts, Instant from) {
        if (!binds(facts, from)) {
            return from;
        }
        var result = from;
        for (ZoneId zone : facts.party().zones()) {
            result = later(result, hours.next(from, zone));
        }
        return result;
    }

    /** When the hours end in the first of the zones; null when the rule does not bind. */
    @Nullable
    Instant closes(ContactFacts facts, Instant moment) {
        if (!binds(facts, moment)) {
            return null;
        }
        return facts.party().zones().stream()
                .map(zone -> hours.end(moment, zone))
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Override
    public String waiting(ContactFacts facts) {
        return "It is not between %s and %s everywhere the customer may be (%s)."
                .formatted(hours.from(), hours.to(), Hours.names(facts.party().zones()));
    }

    @Override
    public String inputs(ContactFacts facts) {
        return "%s to %s".formatted(hours.from(), hours.to());
    }

    private boolean binds(ContactFacts facts, Instant moment) {
        return channels.contains(facts.channel())
                && scope.covers(
                        facts.party(), moment.atZone(facts.party().home()).toLocalDate());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
