package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.RuleInForce;
import io.dunwell.contact.Verdict;
import io.dunwell.contact.Verdict.Allowed;
import io.dunwell.contact.Verdict.Deferred;
import io.dunwell.contact.Verdict.Suppressed;
import io.dunwell.contact.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every rule. Pure; the strictest answer counts. */
public final class Gate {

    /** Nothing waits longer: by then every cap is free again, so only clocks that never agree are left. */
    static final Duration HORIZON = Duration.ofDays(45);

    private final List<ContactRule> rules;

    public Gate(List<ContactRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<ContactRule> rules() {
        return rules;
    }

    /** All of them, those about words too, in the order of their ids. */
    public List<RuleInForce> inForce() {
        return Stream.concat(
                        rules.stream()
                                .map(rule -> new RuleInForce(
                                        rule.id(), rule.kind(), rule.says(), rule.source(), rule.since())),
                        WordRule.ALL.stream()
                                .map(rule ->
                                        new RuleInForce(rule.id(), rule.kind(), rule.sentence(), rule.source(), null)))
                .sorted(Comparator.comparing((RuleInForce rule) -> rule.id().charAt(0))
                        .thenComparing(rule -> Integer.valueOf(rule.id().substring(1))))
                .toList();
    }

    public Verdict judge(ContactFacts facts) {
        return rules.stream()
                .flatMap(rule -> rule.ban(facts).stream().map(sentence ->
                        (Verdict) new Suppressed(rule.id(), inputs(facts, rule), sentence, rule.concernsTheWay())))
                .findFirst()
                .orElseGet(() -> whenever(facts));
    }

    /** What the words of a message that may leave say against it; the first rule that does counts. */
    public Optional<Verdict> judge(ContactFacts facts, Words words) {
        return WordRule.ALL.stream()
                .filter(rule -> !rule.allows(facts, words))
                .map(rule -> (Verdict) new Suppressed(rule.id(), inputs(facts, null), rule.sentence()))
                .findFirst();
    }

    private Verdict whenever(ContactFacts facts) {
        var against = rules.stream().filter(rule -> !rule.permits(facts)).toList();
        if (against.isEmpty()) {
            return new Allowed(closes(facts), inputs(facts, null));
        }
        var until = firstMomentForAll(facts);
        if (until.isEmpty()) {
            return new Suppressed(
                    ZonesRule.ID,
                    inputs(facts, null),
                    "There is no hour at which it is day in all time zones the customer may be in (%s): say in which one"
                                    .formatted(Hours.names(facts.party().zones()))
                            + " they are.",
                    true);
        }
        var last = against.stream()
                .max(Comparator.comparing(rule -> rule.earliest(facts, facts.now())))
                .orElseThrow();
        return new Deferred(last.id(), until.get(), inputs(facts, last), last.waiting(facts));
    }

    /** Each rule moves the moment on until none does; empty when they never agree. */
    private Optional<Instant> firstMomentForAll(ContactFacts facts) {
        var horizon = facts.now().plus(HORIZON);
        var moment = facts.now();
        for (var before = Instant.MIN; !moment.equals(before); ) {
            before = moment;
            for (var rule : rules) {
                moment = rule.earliest(facts, moment);
            }
            if (moment.isAfter(horizon)) {
                return Optional.empty();
            }
        }
        return Optional.of(moment);
    }

    private @Nullable Instant closes(ContactFacts facts) {
        return rules.stream()
                .filter(HoursRule.class::isInstance)
                .map(rule -> ((HoursRule) rule).closes(facts, facts.now()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String inputs(ContactFacts facts, @Nullable ContactRule rule) {
        var party = facts.party();
        return Stream.of(
                        "%s %s".formatted(facts.channel(), facts.kind()),
                        party.isConsumer() ? "consumer" : "business",
                        party.country(),
                        Hours.names(party.zones()),
                        facts.stops().isEmpty() ? "" : "stops " + facts.stops().keySet(),
                        "%d contacts in %d days".formatted(facts.history().size(), ContactFacts.DAYS),
                        rule == null ? "" : rule.inputs(facts))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
