package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.kernel.Channel;
import java.util.Optional;

/** Rule C15: what also sells something is not said by text message or telephone. */
public final class PromotionRule implements ContactRule {

    @Override
    public String id() {
        return "C15";
    }

    @Override
    public RuleKind kind() {
        return RuleKind.POLICY;
    }

    @Override
    public String source() {
        return "https://production.jdsupra.com/legalnews/marketers-beware-of-texting-in-texas-8333398";
    }

    @Override
    public boolean concernsTheWay() {
        return true;
    }

    @Override
    public Optional<String> ban(ContactFacts facts) {
        return facts.promotion() && (facts.channel() == Channel.SMS || facts.channel() == Channel.PHONE)
                ? Optional.of("What also sells something is not said by text message or telephone.")
                : Optional.empty();
    }
}
