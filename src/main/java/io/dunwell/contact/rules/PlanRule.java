package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.PlannedHours;
import io.dunwell.kernel.Channel;
import java.time.Instant;

/** Rule T7: business days only; what waits is planned for the company's own hours. */
public record PlanRule(PlannedHours hours) implements ContactRule {

    @Override
    public String id() {
        return "T7";
    }

    @Override
    public String says() {
        return "Only on business days; what waits is planned for %s to %s of the customer's clock."
                .formatted(hours.opens(), hours.closes());
    }

    @Override
    public RuleKind kind() {
        return RuleKind.POLICY;
    }

    @Override
    public String source() {
        return "dunwell.contact.opens, dunwell.contact.closes";
    }

    @Override
    public Instant earliest(ContactFacts facts, Instant from) {
        return facts.channel() == Channel.LETTER
                ? from
                : hours.next(from, facts.party().home());
    }

    /** What was planned within the hours may still be made later that day, as late as the floor permits. */
    @Override
    public boolean permits(ContactFacts facts) {
        return facts.channel() == Channel.LETTER
                || hours.businessDay()
                        .test(facts.now().atZone(facts.party().home()).toLocalDate());
    }

    @Override
    public String waiting(ContactFacts facts) {
        return "It is no business day where the customer is.";
    }
}
