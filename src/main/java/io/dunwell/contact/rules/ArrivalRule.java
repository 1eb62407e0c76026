package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.kernel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Rule T6: a text message needs a while to arrive, so none leaves in the last minutes of the permitted hours.
 *
 * @param bounds the rules whose hours end
 */
public record ArrivalRule(List<HoursRule> bounds) implements ContactRule {

    /** Five minutes of validity, and one between our clock and the provider's. */
    static final Duration LEAST = Duration.ofMinutes(6);

    @Override
    public String id() {
        return "T6";
    }

    @Override
    public String says() {
        return "No text message in the last %d minutes of the permitted hours.".formatted(LEAST.toMinutes());
    }

    @Override
    public RuleKind kind() {
        return RuleKind.HARD;
    }

    @Override
    public String source() {
        return "https://www.twilio.com/docs/api/errors/90007.md";
    }

    @Override
    public Instant earliest(ContactFacts facts, Instant from) {
        if (facts.channel() != Channel.SMS) {
            return from;
        }
        return bounds.stream()
                .map(rule -> rule.closes(facts, from))
                .filter(Objects::nonNull)
                .filter(end -> end.isAfter(from) && Duration.between(from, end).compareTo(LEAST) < 0)
                .max(Instant::compareTo)
                .orElse(from);
    }

    @Override
    public String waiting(ContactFacts facts) {
        return "A text message might not arrive before the permitted hours end.";
    }
}
